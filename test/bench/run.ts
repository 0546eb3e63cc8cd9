import { benchExport } from "./export";
import { benchImport } from "./import";
import { benchKeystroke } from "./keystroke";
import { benchStart } from "./start";

for (const bench of [benchImport, benchExport, benchKeystroke, benchStart]) {
  for (const line of await bench()) console.log(line);
}
