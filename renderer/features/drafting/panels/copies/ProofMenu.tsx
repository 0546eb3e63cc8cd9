import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { useText } from "../../../../ui/use-text";
import { useDrafting } from "../../state";
import { proofFormats, useProof, useProofStop } from "./use-proof";

/** Hands over the result of the check as a document; while it is made, the way to stop that. */
export function ProofMenu() {
  const text = useText();
  const save = useProof();
  const isRunning = useDrafting((state) => state.proofRun !== null);
  if (isRunning) return <ProofRun />;
  return (
    <Menu positioning="above-end">
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" className="drafting-proof">
          {text("copy-check.proof")}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {proofFormats.map((format) => (
            <MenuItem key={format} onClick={() => void save(format)}>
              {text(`copy-check.proof.${format}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function ProofRun() {
  const text = useText();
  const stop = useProofStop();
  return (
    <span className="drafting-copies-run">
      <span role="status">{text("copy-check.proof-running")}</span>{" "}
      <button type="button" className="drafting-link" onClick={stop}>
        {text("copy-check.stop")}
      </button>
    </span>
  );
}
