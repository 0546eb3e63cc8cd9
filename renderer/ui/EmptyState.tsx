import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What to do next, one sentence. */
  readonly hint?: string;
  /** The buttons that do it. */
  readonly children?: ReactNode;
}

/** What an empty list shows: what belongs here and the next step. */
export function EmptyState({ icon, title, hint, children }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      {icon && (
        <div className="ui-empty-icon" aria-hidden="true">
          {icon}
        </div>
      )}
      <h2 className="ui-empty-title">{title}</h2>
      {hint && <p className="ui-empty-hint">{hint}</p>}
      {children && <div className="ui-empty-actions">{children}</div>}
    </div>
  );
}
