import { AriaLiveAnnouncer, FluentProvider, Toaster } from "@fluentui/react-components";
import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { useConnection, useOfficeData } from "../client";
import { LateSpinner } from "../ui/LateSpinner";
import { TextProvider } from "../ui/use-text";
import { toasterId } from "../ui/use-toast";
import { ErrorBoundary } from "./ErrorBoundary";
import { Frame } from "./Frame";
import { RecoveryScreen } from "./RecoveryScreen";
import { type ThemeChoice, useTheme } from "./theme";
import { useKeptPlace } from "./use-kept-place";

const WelcomeScreen = lazy(() =>
  import("../features/welcome").then((feature) => ({ default: feature.WelcomeScreen })),
);

const aboveStatusBar = { horizontal: 16, vertical: 40 };

/** The whole page: theme and language of the office around welcome, frame or recovery. */
export function App() {
  const { value: office } = useOfficeData();
  const language = office?.settings.language ?? "vi";
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <TextProvider language={language}>
      <Themed choice={office?.settings.theme ?? "system"}>
        <AriaLiveAnnouncer>
          <ErrorBoundary>
            <Opened />
          </ErrorBoundary>
        </AriaLiveAnnouncer>
        <Toaster toasterId={toasterId} position="bottom-end" limit={3} offset={aboveStatusBar} />
      </Themed>
    </TextProvider>
  );
}

function Themed({ choice, children }: { choice: ThemeChoice; children: ReactNode }) {
  const { name, theme } = useTheme(choice);
  useEffect(() => {
    document.documentElement.dataset.theme = name;
  }, [name]);
  return (
    <FluentProvider theme={theme} className="app-theme">
      <div className="app">{children}</div>
    </FluentProvider>
  );
}

function Opened() {
  const connection = useConnection();
  const office = useOfficeData();
  const isPlaceKnown = useKeptPlace();
  if (connection === "recovery") return <RecoveryScreen />;
  if (office.value === undefined && office.error && connection === "open")
    return <RecoveryScreen error={office.error} retry={office.reload} />;
  if (office.value === undefined || !isPlaceKnown) return <LateSpinner />;
  if (office.value.unit) return <Frame />;
  return (
    <Suspense fallback={<LateSpinner />}>
      <WelcomeScreen />
    </Suspense>
  );
}
