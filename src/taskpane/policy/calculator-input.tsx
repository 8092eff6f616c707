import { Field, Input, Select } from "@fluentui/react-components";
import { useId } from "react";
import type { Calculated } from "../../assess/workplace";
import { usePage } from "../parts/page";
import { useWords } from "../shell/words";

type Asked = Calculated["fields"][number];
interface Props {
  readonly field: Asked;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Inputs of which only the choices serve; levels can also be typed as offices write them. */
const CLOSED: ReadonlySet<Asked["field"]> = new Set<Asked["field"]>(["inDistrict", "rentUnit"]);
const COUNTED: ReadonlySet<Asked["field"]> = new Set<Asked["field"]>([
  "area",
  "contractArea",
  "months",
  "days",
  "years",
]);

/** One input of the calculator. */
export function CalculatorInput({ field: { field, name, needed, choices }, value, onChange }: Props) {
  const { pane } = useWords(),
    page = usePage(),
    id = useId();
  if (choices.length > 0 && CLOSED.has(field))
    return (
      <Field label={name} required={needed}>
        <Select className={page.wide} value={value} onChange={(_, data) => onChange(data.value)}>
          <option value="">{pane.policy.choose}</option>
          {choices.map(choice => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      </Field>
    );
  return (
    <Field label={name} required={needed}>
      <Input
        className={page.wide}
        value={value}
        inputMode={COUNTED.has(field) ? "decimal" : "text"}
        list={choices.length > 0 ? id : undefined}
        onChange={(_, data) => onChange(data.value)}
      />
      {choices.length > 0 && (
        <datalist id={id}>
          {choices.map(choice => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
