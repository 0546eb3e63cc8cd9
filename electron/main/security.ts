import { app, type Session, type WebContents } from "electron";
import { isOurs } from "./app-protocol";

/** Puts every page into the sandbox, unless Chromium was told to do without, as root on Linux has to. */
export function sandboxPages(): void {
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
}

const quietSwitches: readonly (readonly [string, string?])[] = [
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  ["no-pings"],
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
];

/** Takes away, before the app is ready, what Chromium would do on a network of its own accord. */
export function silenceNetwork(): void {
  for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value);
}

/** Closes every page of the app in: no navigation, windows, webviews, and nothing it could be permitted. */
export function confinePages(): void {
  app.on("web-contents-created", (_, contents) => confine(contents));
}

function confine(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (!isOurs(event.url)) event.preventDefault();
  };
  contents.on("will-navigate", stay);
  contents.on("will-frame-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

const localSchemes = new Set(["app:", "blob:", "data:", "devtools:"]);

/** Denies permissions, devices, downloads and every request that is not for the app's own files. */
export function confineSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !localSchemes.has(new URL(url).protocol) }),
  );
}
