/** The style of the report of `twins`: light, for the screen and for A4 paper. */
export const twinsStyle = `
:root { color-scheme: light; --ink: #1d2129; --soft: #525866; --line: #c8ccd4; --head: #f1f3f6; --mark: #8a1c0f; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 16px/1.55 "Segoe UI", "Noto Sans", Arial, sans-serif; }
main, footer { max-width: 1180px; margin: 0 auto; padding: 0 32px; }
main { padding-top: 36px; }
h1 { margin: 0 0 8px; font-size: 28px; line-height: 1.25; }
h2 { margin: 40px 0 8px; padding-bottom: 6px; border-bottom: 2px solid var(--line); font-size: 20px; }
h3 { margin: 28px 0 2px; font-size: 16px; }
p { max-width: 80ch; margin: 0 0 10px; }
.found { font-size: 18px; font-weight: 600; }
.note { color: var(--soft); font-size: 14px; }
ol, ul { margin: 0; padding-left: 34px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 14px; line-height: 1.4; font-variant-numeric: tabular-nums; }
th, td { padding: 5px 9px; border: 1px solid var(--line); text-align: right; vertical-align: top; white-space: nowrap; }
thead th { background: var(--head); font-weight: 600; }
tbody th { min-width: 160px; max-width: 340px; font-weight: 400; text-align: left; white-space: normal; overflow-wrap: anywhere; }
thead th:nth-child(2) { text-align: left; }
small { font-size: 11px; font-weight: 400; }
.number { color: var(--soft); }
.self { color: var(--soft); text-align: center; }
.s1 { background: #fdf6ea; }
.s2 { background: #fbe8cb; }
.s3 { background: #f8d5b4; }
.s4 { background: #f3bfa4; }
.alike { font-weight: 700; color: var(--mark); }
.counts thead th { white-space: normal; }
mark { background: #e4ecfb; color: inherit; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px; }
.proof { width: 100%; table-layout: fixed; }
.proof th, .proof td { text-align: left; white-space: normal; overflow-wrap: anywhere; }
.proof thead th:first-child { width: 118px; }
.proof tbody th { min-width: 0; color: var(--soft); font-size: 13px; }
footer { margin-top: 40px; padding-top: 12px; padding-bottom: 32px; color: var(--soft); font-size: 13px; }
@media print {
  @page { size: A4 landscape; margin: 15mm; }
  body { font-size: 11pt; }
  main, footer { max-width: none; padding: 0; }
  table { font-size: 9pt; }
  small { font-size: 7pt; }
  th, td { padding: 3px 5px; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .proof tr { break-inside: auto; }
  h2, h3, .note { break-after: avoid; }
  td, th, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .wide { overflow: visible; }
}
`;
