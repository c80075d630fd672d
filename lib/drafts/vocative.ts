/**
 * The forms in which a Ukrainian name calls somebody: Олена → Олено, Андрій → Андрію. More forms than the language
 * has are harmless here: they are only looked for.
 */
export function callingForms(name: string): string[] {
  return [name, ...endings(name)]
}

const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ія$/, ['іє']],
  [/я$/, ['ю', 'є', 'е']],
  [/а$/, ['о', 'е']],
  [/ій$/, ['ію']],
  [/й$/, ['ю']],
  [/ь$/, ['ю', 'е']],
  [/о$/, ['е', 'у']],
  [/г$/, ['же', 'гу']],
  [/(?<=[бвджзклмнпрстфхцчшщ])$/, ['е', 'у', 'ю']],
]

function endings(name: string): string[] {
  const rule = ENDINGS.find(([ending]) => ending.test(name))
  if (!rule) return []
  const [ending, instead] = rule
  return instead.map((form) => name.replace(ending, form))
}
