import { Button, Spinner, ToggleButton, Tooltip } from "@fluentui/react-components";
import {
  ChevronDown20Regular,
  ChevronUp20Regular,
  Dismiss20Regular,
  LayoutColumnTwo20Regular,
  PageFit20Regular,
  Print20Regular,
  Search20Regular,
  ZoomIn20Regular,
  ZoomOut20Regular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useText } from "../../../ui/use-text";
import { WorkProgress } from "../../../ui/WorkProgress";
import { useDraftingStore } from "../state";
import { percentOf } from "./page-layout";
import { printDocument } from "./toggle-preview";
import { useBeside } from "./use-beside";
import type { Pages } from "./use-pages";

interface PreviewBarProps {
  /** Null until there are pages. */
  readonly pages: Pages | null;
  readonly pageCount: number;
  readonly isLate: boolean;
  /** Pages drawn for the printer, while it is being printed. */
  readonly printed: number | null;
  cancelPrint(): void;
  close(): void;
  /** Opens the search; absent until there are pages. */
  find?(): void;
}

/** The row above the printed pages: through the pages, how large, printing, back to the text. */
export function PreviewBar(props: PreviewBarProps) {
  const text = useText();
  const store = useDraftingStore();
  const { putBeside } = useBeside();
  const { pages, pageCount, printed } = props;
  return (
    <div className="preview-bar" role="toolbar" aria-label={text("preview.toolbar")}>
      {pages && <Turning pages={pages} count={pageCount} />}
      {pages && <Zooming pages={pages} />}
      {props.find && (
        <BarButton label={text("preview.find-keys")} icon={<Search20Regular />} run={props.find} />
      )}
      <span className="preview-state" aria-live="polite">
        {props.isLate && printed === null && <Spinner size="tiny" label={text("preview.updating")} />}
      </span>
      {putBeside && (
        <BarButton label={text("preview.beside")} icon={<LayoutColumnTwo20Regular />} run={putBeside} />
      )}
      {printed === null ? (
        <Tooltip content={text("preview.print-keys")} relationship="description">
          <Button
            size="small"
            icon={<Print20Regular />}
            disabledFocusable={!pages}
            onClick={() => printDocument(store)}
          >
            {text("preview.print")}
          </Button>
        </Tooltip>
      ) : (
        <WorkProgress
          label={text("preview.printing", { done: printed, count: pageCount })}
          value={printed}
          max={pageCount}
          stop={props.cancelPrint}
        />
      )}
      <BarButton label={text("preview.close")} icon={<Dismiss20Regular />} run={props.close} />
    </div>
  );
}

function Turning({ pages, count }: { pages: Pages; count: number }) {
  const text = useText();
  return (
    <>
      <BarButton
        label={text("preview.previous-page")}
        icon={<ChevronUp20Regular />}
        isOff={pages.current === 0}
        run={() => pages.turn(-1)}
      />
      <BarButton
        label={text("preview.next-page")}
        icon={<ChevronDown20Regular />}
        isOff={pages.current === count - 1}
        run={() => pages.turn(1)}
      />
      <output className="preview-number">{text("preview.page", { page: pages.current + 1, count })}</output>
      <span className="preview-line" />
    </>
  );
}

function Zooming({ pages }: { pages: Pages }) {
  const text = useText();
  const percent = percentOf(pages.laid[pages.current]?.scale ?? 0);
  return (
    <>
      <BarButton label={text("preview.zoom-out")} icon={<ZoomOut20Regular />} run={() => pages.zoomBy(-1)} />
      <Tooltip content={text("preview.real-size")} relationship="description">
        <Button size="small" appearance="subtle" className="preview-percent" onClick={pages.realSize}>
          {text("preview.percent", { percent })}
        </Button>
      </Tooltip>
      <BarButton label={text("preview.zoom-in")} icon={<ZoomIn20Regular />} run={() => pages.zoomBy(1)} />
      <Tooltip content={text("preview.fit")} relationship="label">
        <ToggleButton
          size="small"
          appearance="subtle"
          icon={<PageFit20Regular />}
          checked={pages.zoom === "fit"}
          onClick={pages.fit}
        />
      </Tooltip>
    </>
  );
}

interface BarButtonProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly isOff?: boolean;
  run(): void;
}

function BarButton({ label, icon, isOff = false, run }: BarButtonProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button size="small" appearance="subtle" icon={icon} disabledFocusable={isOff} onClick={run} />
    </Tooltip>
  );
}
