import { Button } from "@fluentui/react-components";
import { office } from "../../client";
import { CommandBar } from "../../ui/CommandBar";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";

/** Reads a parent plan from a file and keeps it. */
export function OpenParentScreen({ parentId }: { readonly parentId?: string }) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const read = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { findings: _, ...reading } = await office().parents.readFile({ name: file.name, bytes });
    const { id } = await office().parents.add({ draft: { fileName: file.name, ...reading } });
    go({ screen: "new-programme", parentIds: [id] });
  };
  return (
    <>
      <CommandBar title={text("frame.open-parent")} hasBack />
      <div className="ui-page">
        <input
          type="file"
          aria-label={text("frame.open-parent")}
          onChange={({ target }) => target.files?.[0] && read(target.files[0])}
        />
        {parentId && (
          <Button onClick={() => go({ screen: "new-programme", parentIds: [parentId] })}>
            {text("frame.new-programme")}
          </Button>
        )}
      </div>
    </>
  );
}
