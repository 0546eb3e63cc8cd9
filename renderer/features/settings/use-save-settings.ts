import { type OfficeSettings, office, useOffice } from "../../client";
import { useText } from "../../ui/use-text";
import { useAttempt, useToast } from "../../ui/use-toast";

/** The office's settings and a way to change some of them; every change is saved at once and can be taken back. */
export function useSaveSettings() {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const { settings } = useOffice();
  const store = (next: OfficeSettings) => attempt(() => office().office.saveSettings({ settings: next }));
  const save = async (change: Partial<OfficeSettings>) => {
    const before = settings;
    if (await store({ ...settings, ...change }))
      toast({ title: text("settings.saved"), undo: () => void store(before) });
  };
  return { settings, save: (change: Partial<OfficeSettings>) => void save(change) };
}
