import { lazy, Suspense, useState, type ComponentType } from "react";
import { Busy } from "../parts/busy";
import { Boundary } from "./boundary";
import { useWords } from "./words";

export type LoadView = () => Promise<{ readonly default: ComponentType }>;

/** A view whose code is fetched when it is first shown. A fetch or a drawing that failed is tried again on request. */
export function LazyTab({ load }: { readonly load: LoadView }) {
  const { pane } = useWords(),
    [View, setView] = useState(() => lazy(load));
  return (
    <Boundary onRetry={() => setView(() => lazy(load))}>
      <Suspense fallback={<Busy label={pane.shell.loading} />}>
        <View />
      </Suspense>
    </Boundary>
  );
}
