import { useEffect, useRef, useState } from "react";
import { useEditor } from "./editor-context";
import { MarginStrip } from "./MarginStrip";
import { PageAddress, PageFooter, PageHeader } from "./PageFurniture";

/** The white page: the form around the text, and the text itself. */
export function Page() {
  const session = useEditor();
  const place = useRef<HTMLDivElement>(null);
  const [underTitle] = useState(() => document.createElement("div"));
  useEffect(() => {
    if (!place.current) return;
    session.mount(place.current, underTitle);
    return () => session.unmount();
  }, [session, underTitle]);
  return (
    <div className="drafting-page-scroll">
      <article className="drafting-page">
        <PageHeader />
        <div ref={place} className="drafting-text" />
        <PageAddress slot={underTitle} />
        <PageFooter />
        <MarginStrip />
      </article>
    </div>
  );
}
