/** Words that change with the hour after them, whoever wrote the template: "a las" 18:00, "a la" 1:00. */
const BEFORE_HOUR: readonly { word: RegExp; hour: RegExp; instead: string }[] = [
  { word: /(?<=(^|[^\p{L}])[Ll])as(?= $)/u, hour: /^0?1[:.]/, instead: 'a' },
  { word: /(?<=(^|[^\p{L}])[Оо])(?= $)/u, hour: /^11[:.]/, instead: 'б' },
]

/** The words before an hour, agreeing with it. `hour` as in "1:00". */
export function beforeHour(words: string, hour: string): string {
  return BEFORE_HOUR.reduce(
    (said, rule) => (rule.hour.test(hour) ? said.replace(rule.word, rule.instead) : said),
    words,
  )
}
