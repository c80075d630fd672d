// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { BackupOffer, ReadBackup } from '../../components/setup/data-model'
import type { OptionsActions } from '../../components/setup/model'
import { NOW } from './samples'
import { showOptions } from './show-options'

beforeEach(() => {
  location.hash = 'data'
})

const section = (name: string) => within(screen.getByRole('region', { name }))
const saving = () => section('Copia de seguridad')
const restoring = () => section('Recuperar una copia')
const FILE = new File(['{}'], 'hilo-2026-03-09.json')

const offer = (changes: Partial<ReadBackup> = {}): ReadBackup => ({
  ...{ madeAt: NOW - 86_400_000, chats: 37, messages: 1, here: 4, sites: [] },
  restore: async () => ({ undo: async () => {} }),
  ...changes,
})

async function choose(readBackup: OptionsActions['readBackup']) {
  const shown = showOptions({}, { readBackup })
  const input = restoring().getByLabelText('Elegir el archivo…', { selector: 'input' })
  await shown.user.upload(input, FILE)
  return shown
}
const answering = (answer: BackupOffer) => choose(async () => answer)

describe('a copy', () => {
  it('is locked unless that is not wanted, by a passphrase typed twice', async () => {
    const { actions, user } = showOptions()
    await user.type(saving().getByLabelText('Contraseña'), 'caballo grapa batería')
    await user.type(saving().getByLabelText('Repite la contraseña'), 'caballo grapa batería')
    await user.click(saving().getByRole('button', { name: 'Guardar la copia' }))
    expect(actions.saveBackup).toHaveBeenCalledExactlyOnceWith('caballo grapa batería')
    expect(await saving().findByText('Copia guardada en tus descargas: hilo-2026-03-10.json.')).toBeDefined()
    expect(saving().getByLabelText('Contraseña')).toHaveProperty('value', '')
  })

  it.each([
    ['corta', 'corta', 'Es demasiado corta: al menos 12 caracteres.'],
    ['caballo grapa batería', 'caballo grapa bateria', 'Las dos contraseñas no son iguales.'],
  ])('is not made with %s and %s', async (passphrase, again, why) => {
    const { actions, user } = showOptions()
    await user.type(saving().getByLabelText('Contraseña'), passphrase)
    await user.type(saving().getByLabelText('Repite la contraseña'), again)
    await user.click(saving().getByRole('button', { name: 'Guardar la copia' }))
    expect(saving().getByText(why)).toBeDefined()
    expect(actions.saveBackup).not.toHaveBeenCalled()
  })

  it('can be readable, and then says who can read the names', async () => {
    const { actions, user } = showOptions()
    expect(saving().getByText(/Dentro van los nombres de tus clientes/)).toBeDefined()
    await user.click(saving().getByLabelText('Proteger el archivo con una contraseña'))
    expect(saving().getByText(/cualquiera que abra el archivo podrá leer los nombres/)).toBeDefined()
    await user.click(saving().getByRole('button', { name: 'Guardar la copia' }))
    expect(actions.saveBackup).toHaveBeenCalledExactlyOnceWith(null)
  })

  it('that could not be made, or not whole, says so', async () => {
    const { user } = showOptions({}, { saveBackup: async () => ({ file: 'a.json', damaged: 2 }) })
    await user.click(saving().getByLabelText('Proteger el archivo con una contraseña'))
    await user.click(saving().getByRole('button', { name: 'Guardar la copia' }))
    expect(await saving().findByText('2 datos estaban dañados y no van en la copia.')).toBeDefined()
  })
})

describe('putting a copy back', () => {
  it('tells first what it holds and what goes, and does nothing on no', async () => {
    const restore = vi.fn(offer().restore)
    const { user } = await answering(offer({ restore, sites: ['https://consulta.example'] }))
    expect(await restoring().findByText(/^Copia hecha ayer a las /)).toBeDefined()
    const text = restoring().getByRole('alert').textContent
    expect(text).toContain('37 chats, 1 mensaje tuyo y todos tus ajustes.')
    expect(text).toContain('Se sustituirá lo que hay ahora en este ordenador: 4 chats')
    expect(text).toContain('consulta.example')
    await user.click(restoring().getByRole('button', { name: 'Cancelar' }))
    expect(restore).not.toHaveBeenCalled()
  })

  it('is done with one more click, and undone with another', async () => {
    const undo = vi.fn(async () => {})
    const { user } = await answering(offer({ restore: async () => ({ undo }) }))
    await user.click(await restoring().findByRole('button', { name: 'Sustituir lo que hay' }))
    expect(await restoring().findByText(/Copia recuperada/)).toBeDefined()
    await user.click(restoring().getByRole('button', { name: 'Deshacer' }))
    expect(undo).toHaveBeenCalledOnce()
    expect(await restoring().findByText('Vuelve a estar lo que había antes.')).toBeDefined()
  })

  it('asks for the passphrase of a locked file, and again for another one', async () => {
    const { actions, user } = await choose(async (_, passphrase) => {
      if (passphrase === null) return { locked: true }
      return passphrase === 'buena'
        ? offer()
        : { problem: 'passphrase', line: null, part: null, number: null }
    })
    await user.type(await restoring().findByLabelText('Contraseña de «hilo-2026-03-09.json»'), 'mala')
    await user.click(restoring().getByRole('button', { name: 'Abrir' }))
    expect(await restoring().findByText(/No es esa contraseña, o el archivo está dañado/)).toBeDefined()
    await user.type(restoring().getByLabelText('Contraseña de «hilo-2026-03-09.json»'), 'buena')
    await user.click(restoring().getByRole('button', { name: 'Abrir' }))
    expect(await restoring().findByText(/^Copia hecha ayer a las /)).toBeDefined()
    expect(actions.readBackup).toHaveBeenCalledTimes(3)
  })

  it.each([
    [
      'unfinished',
      12,
      null,
      null,
      'El archivo está cortado: le falta el final. Línea 12. No se ha cambiado nada.',
    ],
    [
      'damaged',
      null,
      'chats',
      3,
      'La copia tiene algo que Hilo no entiende en los chats. Es el número 3 de esa lista.',
    ],
    ['newer', null, null, null, 'La copia es de una versión más nueva de Hilo.'],
    ['templates', null, null, null, 'Ese archivo solo tiene mensajes.'],
  ] as const)('says what is wrong with a file: %s', async (problem, line, part, number, words) => {
    await answering({ problem, line, part, number })
    expect((await restoring().findByText(new RegExp(words))).className).toBe('field-error')
  })

  it('that failed says that all is as it was', async () => {
    const { user } = await answering(offer({ restore: () => Promise.reject(new Error('no room')) }))
    await user.click(await restoring().findByRole('button', { name: 'Sustituir lo que hay' }))
    expect(await restoring().findByText('No se ha podido recuperar. Todo sigue como estaba.')).toBeDefined()
  })
})
