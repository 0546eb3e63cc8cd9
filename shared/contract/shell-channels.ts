/** The `data` of the window message that brings the page its port (`event.ports[0]`, `event.source === window`). */
export const portMessage = "lo-trinh:port";

/** Names of the messages between preload and main. */
export const shellChannels = {
  connect: "lo-trinh:connect",
  state: "lo-trinh:state",
  port: portMessage,
  closing: "lo-trinh:closing",
  flushed: "lo-trinh:flushed",
  retryService: "lo-trinh:retry-service",
  openBackups: "lo-trinh:open-backups",
  saveFile: "lo-trinh:save-file",
  showInFolder: "lo-trinh:show-in-folder",
  print: "lo-trinh:print",
} as const;
