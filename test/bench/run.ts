import { benchExport } from "./export";
import { benchImport } from "./import";
import { benchKeystroke } from "./keystroke";
import { benchPreview } from "./preview";
import { benchStart } from "./start";

for (const bench of [benchImport, benchExport, benchKeystroke, benchPreview, benchStart]) {
  for (const line of await bench()) console.log(line);
}
