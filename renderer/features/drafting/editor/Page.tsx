import { useEffect, useRef } from "react";
import { useEditor } from "./editor-context";
import { MarginStrip } from "./MarginStrip";
import { PageFooter, PageHeader } from "./PageFurniture";

/** The white page: the form around the text, and the text itself. */
export function Page() {
  const session = useEditor();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    session.mount(place.current);
    return () => session.unmount();
  }, [session]);
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
