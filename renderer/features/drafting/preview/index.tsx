import { lazy, Suspense } from "react";
import { LateSpinner } from "../../../ui/LateSpinner";
import { useDrafting } from "../state";

export { PreviewButton } from "./PreviewButton";
export { printDocument, togglePreview } from "./toggle-preview";

const Preview = lazy(() => import("./Preview").then((loaded) => ({ default: loaded.Preview })));

/** The printed pages, while they are asked for; what draws them is loaded then. */
export function PreviewPlace() {
  const isOpen = useDrafting((state) => state.preview !== "closed");
  if (!isOpen) return null;
  return (
    <Suspense fallback={<LateSpinner />}>
      <Preview />
    </Suspense>
  );
}
