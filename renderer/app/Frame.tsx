import { Suspense, useRef, useState } from "react";
import { shell, useConnection, useOffice } from "../client";
import { LateSpinner } from "../ui/LateSpinner";
import { Notice } from "../ui/Notice";
import { useNavigation } from "../ui/navigation";
import { useRegion } from "../ui/regions";
import { SlotsProvider, useSlots } from "../ui/slots";
import { useText } from "../ui/use-text";
import { ErrorBoundary } from "./ErrorBoundary";
import { Palette } from "./palette/Palette";
import { Rail } from "./Rail";
import { StatusHints } from "./StatusHints";
import { openScreen } from "./screens";
import { useFrameKeys } from "./use-frame-keys";

/** The window around every screen: command bar, rail, the screen itself, status bar. */
export function Frame() {
  const { slots, setCommandBar, setStatusBar } = useSlots();
  const header = useRef<HTMLElement>(null);
  useRegion(header, 0);
  useFrameKeys();
  return (
    <SlotsProvider slots={slots}>
      <div className="frame">
        <header className="frame-header" ref={header}>
          <div className="frame-command-bar" ref={setCommandBar} />
        </header>
        <Rail />
        <OpenScreen />
        <footer className="frame-status">
          <UnitName />
          <div className="frame-status-slot" ref={setStatusBar} />
          <StatusHints />
        </footer>
      </div>
      <Palette />
    </SlotsProvider>
  );
}

function OpenScreen() {
  const route = useNavigation((navigation) => navigation.route);
  const main = useRef<HTMLElement>(null);
  useRegion(main, 30);
  return (
    <main className="frame-main" ref={main}>
      <ConnectionNotice />
      <CrashNotice />
      <ErrorBoundary key={route.screen}>
        <Suspense fallback={<LateSpinner />}>{openScreen(route)}</Suspense>
      </ErrorBoundary>
    </main>
  );
}

function ConnectionNotice() {
  const text = useText();
  const connection = useConnection();
  return connection === "restarting" ? <Notice intent="warning">{text("frame.restarting")}</Notice> : null;
}

function CrashNotice() {
  const text = useText();
  const [isShown, setIsShown] = useState(shell.hasCrashed);
  if (!isShown) return null;
  const close = { label: text("frame.close"), run: () => setIsShown(false) };
  return <Notice action={close}>{text("recovery.page-crashed")}</Notice>;
}

function UnitName() {
  const { unit, isSample } = useOffice();
  const text = useText();
  return (
    <div className="frame-status-unit">
      {isSample ? text("frame.sample-unit", { unit: unit?.name ?? "" }) : unit?.name}
    </div>
  );
}
