import type { ReactNode } from "react";
import type { Ribbon, RibbonButton } from "../manifest";

interface RibbonBarProps {
  readonly ribbon: Ribbon;
  icon(address: string): string;
  readonly disabled: boolean;
  onClick(button: RibbonButton): void;
  readonly children: ReactNode;
}

/** The add-in's tab as its manifest describes it: groups of large buttons with their icon and supertip. */
export function RibbonBar({ ribbon, icon, disabled, onClick, children }: RibbonBarProps) {
  return (
    <nav className="page-ribbon" aria-label={ribbon.tab}>
      <span className="page-tab">{ribbon.tab}</span>
      {ribbon.groups.map(group => (
        <div className="page-group" role="group" aria-label={group.label} key={group.label}>
          <div className="page-group-buttons">
            {group.buttons.map(button => (
              <button
                type="button"
                className="page-button"
                key={button.id}
                title={button.supertip}
                disabled={disabled}
                onClick={() => onClick(button)}
              >
                <img src={icon(button.icon)} alt="" width={28} height={28} />
                <span>{button.label}</span>
              </button>
            ))}
          </div>
          <span className="page-group-label">{group.label}</span>
        </div>
      ))}
      {children}
    </nav>
  );
}
