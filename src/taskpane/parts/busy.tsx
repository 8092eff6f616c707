import { makeStyles, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const useStyles = makeStyles({ busy: { display: "flex", justifyContent: "center", padding: "24px 12px" } });
/** Shorter waits show nothing: a flash of a spinner only makes them feel longer. */
const QUIET_MS = 250;

/** Waiting for something of unknown length. */
export function Busy({ label }: { readonly label: string }) {
  const styles = useStyles(),
    [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.busy} aria-busy>
      {shown && <Spinner size="small" label={label} labelPosition="below" />}
    </div>
  );
}
