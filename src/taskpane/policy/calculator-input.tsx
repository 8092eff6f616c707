import { Field, Input, Select } from "@fluentui/react-components";
import { useId } from "react";
import { factsOf, type Kind } from "../../fields/kinds";
import { fieldFacts } from "../../fields/table";
import type { Calculated } from "../../assess/workplace/cells";
import { usePage } from "../parts/page";
import { useWords } from "../shell/words";

type Asked = Calculated["fields"][number];
interface Props {
  readonly field: Asked;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Inputs of which only the choices serve; levels can also be typed as offices write them. */
const CLOSED: readonly Kind[] = ["truth", "rent-unit"];

/** One input of the calculator. */
export function CalculatorInput({ field: { field, name, needed, choices }, value, onChange }: Props) {
  const { pane } = useWords(),
    page = usePage(),
    id = useId();
  if (choices.length > 0 && CLOSED.includes(fieldFacts(field).kind))
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
        inputMode={factsOf(fieldFacts(field).kind).counted ? "decimal" : "text"}
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
