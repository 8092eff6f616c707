import { Field, Input, Select } from "@fluentui/react-components";
import { useId } from "react";
import type { Calculated } from "../../assess/workplace/cells";
import { usePage } from "../parts/page";
import { useWords } from "../shell/words";

type Asked = Calculated["fields"][number];
interface Props {
  readonly field: Asked;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** One input of the calculator. */
export function CalculatorInput({ field: { name, needed, choices, input }, value, onChange }: Props) {
  const { pane } = useWords(),
    page = usePage(),
    id = useId();
  if (choices.length > 0 && input === "closed")
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
        inputMode={input === "digits" ? "decimal" : "text"}
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
