import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useState } from "react";
import { office, saveFile } from "../../../../client";
import { useText } from "../../../../ui/use-text";
import { useAttempt, useToast } from "../../../../ui/use-toast";
import { useDraftingStore } from "../../state";

const formats = ["docx", "pdf"] as const;

/** Hands over the result of the check as a document, of the text as it stands on the page. */
export function ProofMenu() {
  const text = useText();
  const store = useDraftingStore();
  const toast = useToast();
  const attempt = useAttempt();
  const [isRunning, setRunning] = useState(false);
  const save = async (format: (typeof formats)[number]) => {
    setRunning(true);
    await attempt(async () => {
      const { actions, programme } = store.getState();
      await actions.flush();
      const file = await office().exports.copyProof({ id: programme.id, format });
      const saved = await saveFile(file);
      if (saved.status === "saved") toast({ title: text("copy-check.proof-saved", { name: file.fileName }) });
    });
    setRunning(false);
  };
  return (
    <Menu positioning="above-end">
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" className="drafting-proof" disabledFocusable={isRunning}>
          {text(isRunning ? "copy-check.proof-running" : "copy-check.proof")}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {formats.map((format) => (
            <MenuItem key={format} onClick={() => void save(format)}>
              {text(`copy-check.proof.${format}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
