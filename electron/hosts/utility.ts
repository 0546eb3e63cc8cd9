import { portLine } from "../../shared/contract/port-line";
import { stopMessage } from "../../shared/contract/service-process";
import { startReported } from "./office-host";

process.parentPort.once("message", ({ data: start }) => {
  const office = startReported(start, (report) => process.parentPort.postMessage(report));
  process.parentPort.on("message", ({ data, ports }) => {
    for (const port of ports) {
      const line = portLine(port);
      if (office) office.serve(line);
      else line.close();
    }
    if (data !== stopMessage) return;
    office?.close();
    process.exit(0);
  });
});
