import { useEffect, useRef } from "react";
import { useText } from "../../../ui/use-text";
import { useEditor } from "./editor-context";
import { MarginStrip } from "./MarginStrip";
import { PageFooter, PageHeader } from "./PageFurniture";

/** The white page: the form around the text, and the text itself. */
export function Page() {
  const session = useEditor();
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    session.mount(place.current, text("drafting.page"));
    return () => session.unmount();
  }, [session, text]);
  return (
    <div className="drafting-page-scroll">
      <article className="drafting-page">
        <PageHeader />
        <div ref={place} className="drafting-text" />
        <PageFooter />
        <MarginStrip />
      </article>
    </div>
  );
}
