import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ArrowDownload20Regular, DocumentAdd20Regular, Send20Regular } from "@fluentui/react-icons";
import { office, saveFile } from "../../client";
import { useText } from "../../ui/use-text";
import { useAttempt, useToast } from "../../ui/use-toast";

type ExportedFile = Parameters<typeof saveFile>[0];

/** Hands over a file the service makes, and says so. */
function useHandOver(): (make: () => Promise<ExportedFile>) => Promise<void> {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  return async (make) => {
    await attempt(async () => {
      const file = await make();
      const saved = await saveFile(file);
      if (saved.status === "saved") toast({ title: text("opinions.saved-file", { name: file.fileName }) });
    });
  };
}

/** The papers of a programme's opinions: the draft to send out, the table of what came back. */
export function PaperButtons({ programmeId, isFilled }: { programmeId: string; isFilled: boolean }) {
  const text = useText();
  const handOver = useHandOver();
  const print = (format: "docx" | "pdf") => handOver(() => office().opinions.table({ programmeId, format }));
  return (
    <>
      <Button
        appearance="subtle"
        icon={<Send20Regular />}
        title={text("opinions.send-hint")}
        onClick={() => handOver(() => office().opinions.exportForComment({ programmeId }))}
      >
        {text("opinions.send")}
      </Button>
      {isFilled && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<ArrowDownload20Regular />}>
              {text("opinions.table")}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => print("docx")}>{text("opinions.table-docx")}</MenuItem>
              <MenuItem onClick={() => print("pdf")}>{text("opinions.table-pdf")}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </>
  );
}

/** Opens the system's file dialog for the files that came back. */
export function BringButton({ bring }: { bring: (files: readonly File[]) => void }) {
  const text = useText();
  const choose = () => {
    const input = document.createElement("input");
    Object.assign(input, { type: "file", multiple: true, accept: ".docx" });
    input.addEventListener("change", () => bring([...(input.files ?? [])]));
    input.click();
  };
  return (
    <Button appearance="primary" icon={<DocumentAdd20Regular />} onClick={choose}>
      {text("opinions.bring")}
    </Button>
  );
}
