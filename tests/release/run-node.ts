import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What a program of Node's says, also where it ends with an error, without holding up whoever asks. */
export function runNode(args: string[], cwd?: string): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, args, { cwd, maxBuffer: 1e8 }).catch((error) => error)
}
