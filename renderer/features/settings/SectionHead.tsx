import type { ReactNode } from "react";

interface SectionHeadProps {
  readonly title: string;
  /** Who needs these settings and what they change. */
  readonly who: string;
  readonly children?: ReactNode;
}

/** The head of a section: its name, who needs it, and its one action. */
export function SectionHead({ title, who, children }: SectionHeadProps) {
  return (
    <div className="settings-head">
      <div>
        <h2 className="settings-title">{title}</h2>
        <p className="settings-who">{who}</p>
      </div>
      {children}
    </div>
  );
}
