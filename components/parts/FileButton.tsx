import { Upload } from 'lucide-react'
import { useRef } from 'react'

interface Props {
  label: string
  /** Kinds of files, as the attribute of an input has them. */
  accept: string
  disabled?: boolean
  onChoose: (file: File) => void
}

/** A button that lets a file be chosen. */
export function FileButton({ label, accept, disabled = false, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) onChoose(file)
          // The same file, mended, can be chosen again.
          target.value = ''
        }}
      />
      <button type="button" className="button" disabled={disabled} onClick={() => input.current?.click()}>
        <Upload size={16} aria-hidden="true" />
        {label}
      </button>
    </>
  )
}
