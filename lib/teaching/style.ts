/** The overlay's own looks: colours as in the rest of Hilo, each pair of text and ground at least 4.5:1. */
export const STYLE = `
:host { all: initial }
.stage { --surface: #fffefb; --ink: #24302e; --muted: #596460; --line: #857f73; --brand: #0f766e; --on-brand: #fff; --warn: #845000;
  font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, sans-serif; color: var(--ink) }
.glass { position: fixed; inset: 0; cursor: crosshair; touch-action: none }
.box { position: fixed; left: 0; top: 0; pointer-events: none; box-sizing: border-box; border-radius: 6px }
.box.now { outline: 3px solid #0f766e; box-shadow: 0 0 0 5px #fffefb, 0 0 0 7px #06231f; background: rgb(15 118 110 / 14%) }
.box.like { outline: 2px dashed #0f766e; background: rgb(15 118 110 / 6%) }
.box.taken { outline: 2px solid #24302e; box-shadow: 0 0 0 4px #fffefb }
.box.taken::after { content: attr(data-number); position: absolute; left: -2px; top: -2px; min-width: 18px; border-radius: 4px;
  background: #24302e; color: #fffefb; font-size: 12px; line-height: 18px; text-align: center }
.panel { position: fixed; width: 340px; max-width: calc(100vw - 32px); max-height: calc(100vh - 32px); overflow: auto;
  box-sizing: border-box; padding: 14px 16px; border-radius: 12px; border: 1px solid var(--line); background: var(--surface); box-shadow: 0 6px 28px rgb(0 0 0 / 35%);
  cursor: default }
.panel.top { top: 16px } .panel.bottom { bottom: 16px } .panel.left { left: 16px } .panel.right { right: 16px }
.panel:focus { outline: none }
.head { display: flex; justify-content: space-between; gap: 8px; color: var(--muted); font-size: 12px }
h2 { margin: 4px 0 6px; font-size: 17px; line-height: 1.3 }
p, ul { margin: 0 0 8px; padding: 0 }
ul { list-style: none }
li { padding: 2px 0 }
.muted { color: var(--muted); font-size: 12px }
.aim { min-height: 20px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.warn { color: var(--warn) }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px }
button { font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 8px; padding: 6px 12px; min-height: 34px; cursor: pointer }
button.main { background: var(--brand); border-color: var(--brand); color: var(--on-brand) }
button:disabled { opacity: .55; cursor: default }
button:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px }
@media (prefers-color-scheme: dark) {
  .stage { --surface: #1f2625; --ink: #ecebe5; --muted: #aab4b0; --line: #7f8b87; --brand: #6fd0c2; --on-brand: #06231f; --warn: #f5c56c }
}
@media (prefers-reduced-motion: no-preference) { .box.now { transition: transform .08s, width .08s, height .08s } }
`
