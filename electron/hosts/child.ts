import { channelOf } from "../../shared/contract/ipc-channel";
import { sharePages } from "../../shared/contract/pages";
import { startReported } from "./office-host";

const channel = channelOf(process);

process.once("message", (start) => {
  const pages = sharePages(channel);
  const office = startReported(start, channel.post);
  pages.onOpen((line) => (office ? office.serve(line) : line.close()));
  const stop = () => {
    office?.close();
    process.exit(0);
  };
  channel.onClose(stop);
  process.once("SIGTERM", stop);
  process.on("SIGINT", () => undefined); // Ctrl+C reaches the whole group: the parent decides when to stop
});
