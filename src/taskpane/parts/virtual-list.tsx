import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";

/** Lines drawn beyond both edges, so that scrolling finds them there. */
const BEYOND = 6;

interface Props {
  readonly label: string;
  readonly count: number;
  /** Height of a line in px; all are equal, so that any of them is found without measuring the others. */
  readonly lineHeight: number;
  readonly selected: number;
  /** It takes the focus as it appears. */
  readonly takesFocus?: boolean;
  /** Something that tells the line apart from what stood there before. */
  readonly keyOf: (index: number) => string | number;
  readonly draw: (index: number) => ReactNode;
  readonly onSelect: (index: number) => void;
  /** Enter or a second click on the selected line. */
  readonly onOpen: (index: number) => void;
  /** Which lines are drawn, from the first to before the last, whenever that changes. */
  readonly onInSight?: (from: number, to: number) => void;
}

const useStyles = makeStyles({
  list: {
    overflowY: "auto",
    overflowX: "hidden",
    position: "relative",
    minHeight: 0,
    flex: "1 1 auto",
    outline: "none",
    contain: "strict",
    ":focus-visible": { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { ":focus-visible": { outline: "2px solid Highlight", outlineOffset: "-2px" } },
  },
  line: {
    position: "absolute",
    left: 0,
    right: 0,
    boxSizing: "border-box",
    cursor: "pointer",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: "hidden",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Selected },
    "::before": {
      content: '""',
      position: "absolute",
      left: 0,
      top: "6px",
      bottom: "6px",
      width: "3px",
      borderRadius: "2px",
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
});

/**
 * A list of any length of which only the lines in sight are drawn. It takes one stop of the Tab key; arrows move within
 * it.
 */
export function VirtualList({
  label,
  count,
  lineHeight,
  selected,
  takesFocus = false,
  keyOf,
  draw,
  onSelect,
  onOpen,
  onInSight,
}: Props) {
  const styles = useStyles(),
    id = useId(),
    box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const measure = useCallback(() => {
    const element = box.current;
    if (element !== null && element.clientHeight > 0) setView({ top: element.scrollTop, height: element.clientHeight });
  }, []);
  useLayoutEffect(() => {
    const watcher = new ResizeObserver(measure);
    if (box.current !== null) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, [measure]);
  useEffect(() => {
    const element = box.current;
    if (element === null || selected < 0 || element.clientHeight === 0) return;
    const top = selected * lineHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + lineHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + lineHeight - element.clientHeight;
  }, [selected, lineHeight, count]);

  const first = Math.max(0, Math.floor(view.top / lineHeight) - BEYOND),
    last = Math.min(count, Math.ceil((view.top + view.height) / lineHeight) + BEYOND);
  useEffect(() => onInSight?.(first, last));
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (selected >= 0) onOpen(selected);
      return;
    }
    const to = target(event.key, selected, count, Math.max(1, Math.floor(view.height / lineHeight) - 1));
    if (to === null) return;
    event.preventDefault();
    onSelect(to);
  };
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, k) => first + k);
  return (
    <div
      ref={box}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      className={styles.list}
      onScroll={measure}
      onKeyDown={onKeyDown}
      aria-activedescendant={selected >= first && selected < last ? `${id}-${selected}` : undefined}
    >
      <div role="presentation" style={{ height: count * lineHeight }}>
        {shown.map(index => (
          <div
            key={keyOf(index)}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === selected}
            aria-setsize={count}
            aria-posinset={index + 1}
            className={mergeClasses(styles.line, index === selected && styles.selected)}
            style={{ top: index * lineHeight, height: lineHeight }}
            onClick={() => {
              onSelect(index);
              onOpen(index);
            }}
          >
            {draw(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

function target(key: string, selected: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const within = (index: number): number => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case "ArrowDown":
      return within(selected + 1);
    case "ArrowUp":
      return within(selected - 1);
    case "PageDown":
      return within(selected + page);
    case "PageUp":
      return within(selected - page);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
