import { createElement, lazy, Suspense, useState, type ComponentType } from "react";
import { Busy } from "../parts/busy";
import { Boundary } from "./boundary";
import { useWords } from "./words";

export type LoadView<Props extends object = object> = () => Promise<{ readonly default: ComponentType<Props> }>;

/** A view whose code is fetched when it is first shown. A fetch or a drawing that failed is tried again on request. */
export function LazyTab({ load }: { readonly load: LoadView }) {
  return <LazyPart load={load} props={NOTHING} />;
}
const NOTHING = {};

/**
 * A part of a view whose code is fetched when it is first shown, with what it is given; until it is there `unseen`
 * shows nothing.
 */
export function LazyPart<Props extends object>({
  load,
  props,
  unseen = false,
}: {
  readonly load: LoadView<Props>;
  readonly props: Props;
  readonly unseen?: boolean;
}) {
  const { pane } = useWords(),
    [View, setView] = useState(() => lazy(load));
  return (
    <Boundary onRetry={() => setView(() => lazy(load))}>
      <Suspense fallback={unseen ? null : <Busy label={pane.shell.loading} />}>
        {createElement(View as ComponentType<Props>, props)}
      </Suspense>
    </Boundary>
  );
}
