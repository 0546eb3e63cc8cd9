import { Button, Checkbox, Field } from "@fluentui/react-components";
import { ArrowClockwise20Regular, FolderOpen20Regular } from "@fluentui/react-icons";
import { formatDate } from "../../../shared/domain/dates";
import { formatDecimal } from "../../../shared/text/format";
import { type Diagnosis, shell, useServiceData } from "../../client";
import { LateSpinner } from "../../ui/LateSpinner";
import { RefusalNotice } from "../../ui/Notice";
import { useText } from "../../ui/use-text";
import { SectionHead } from "./SectionHead";
import { useSaveSettings } from "./use-save-settings";

const bytesPerMb = 1024 * 1024;
const leastMb = 0.1;

/** Where the data lies, whether it is sound, and when it was last backed up. */
export function DataSection() {
  const text = useText();
  const { value, error, reload } = useServiceData("diagnosis", (client, signal) =>
    client.office.diagnose({}, { signal }),
  );
  return (
    <>
      <SectionHead title={text("settings.section-data")} who={text("settings.data-who")} />
      {error && <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />}
      {value ? <Facts diagnosis={value} /> : !error && <LateSpinner />}
      <StandAlone />
      <div className="settings-buttons">
        <Button icon={<ArrowClockwise20Regular />} onClick={reload}>
          {text("settings.data-check")}
        </Button>
        {shell.kind === "electron" && (
          <Button icon={<FolderOpen20Regular />} onClick={shell.openBackups}>
            {text("frame.open-backups")}
          </Button>
        )}
      </div>
    </>
  );
}

function StandAlone() {
  const text = useText();
  const { settings, save } = useSaveSettings();
  return (
    <Field hint={text("settings.stand-alone-hint")}>
      <Checkbox
        label={text("settings.stand-alone")}
        checked={settings.isStandAlone}
        onChange={(_, { checked }) => save({ isStandAlone: checked === true })}
      />
    </Field>
  );
}

function Facts({ diagnosis }: { diagnosis: Diagnosis }) {
  const text = useText();
  const { dataFolder, databaseBytes, integrity, lastBackup, appVersion, databaseVersion, sqlite, node } =
    diagnosis;
  const rows = [
    ["settings.data-folder", dataFolder],
    [
      "settings.data-size",
      text("settings.data-size-mb", { size: formatDecimal(Math.max(databaseBytes / bytesPerMb, leastMb)) }),
    ],
    ["settings.data-integrity", text(integrity === "ok" ? "settings.data-ok" : "settings.data-damaged")],
    ["settings.data-last-backup", lastBackup ? backupDay(lastBackup) : text("settings.data-no-backup")],
    [
      "settings.data-version",
      text("settings.data-version-detail", { app: appVersion, database: databaseVersion, sqlite, node }),
    ],
  ] as const;
  return (
    <dl className="settings-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{text(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The day in a backup's file name, or the name itself. */
function backupDay(name: string): string {
  const day = /\d{4}-\d{2}-\d{2}/u.exec(name)?.[0];
  return day ? formatDate(day) : name;
}
