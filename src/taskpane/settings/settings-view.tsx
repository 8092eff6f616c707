import { Field, Input, makeStyles, Radio, RadioGroup, Select, Switch } from "@fluentui/react-components";
import { useState } from "react";
import { SETTING_CHOICES, type Settings } from "../../assess/settings";
import { UNITS, type Unit } from "../../money/unit";
import { fill } from "../../text/fill";
import { languageName } from "../../text/language-name";
import { LANGUAGES, type Language } from "../../text/languages";
import { Notice } from "../parts/notice";
import { usePage } from "../parts/page";
import { Section } from "../parts/section";
import { TroubleNotice } from "../parts/trouble-notice";
import { useWords } from "../shell/words";
import { useSession } from "../state/session";
import { FormulaTools } from "./formula-tools";
import { Reports } from "./reports";
import { Rounding } from "./rounding";
import { UndoData } from "./undo-data";
import { useKeptSettings } from "./use-kept-settings";

const useStyles = makeStyles({
  keys: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr)",
    gap: "4px 14px",
    "& dd": { margin: 0 },
  },
});

/** 设置: everything that a person may set; each change is kept with the workbook at once. */
export default function SettingsView() {
  const {
      pane: { settings: words },
    } = useWords(),
    {
      workplace: { policy },
    } = useSession(),
    page = usePage(),
    styles = useStyles();
  const { chosen: settings, task, choose: save, again } = useKeptSettings(),
    [reviewer, setReviewer] = useState(settings.reviewer);
  return (
    <div className={page.page}>
      <p className={page.hint}>{words.kept}</p>
      {task.problem !== null && <TroubleNotice problem={task.problem} onRetry={again} />}
      <Field label={words.language} hint={words.languageHint}>
        <Select
          className={page.wide}
          value={settings.language}
          onChange={(_, { value }) => save({ language: value as Language })}
        >
          {LANGUAGES.map(name => (
            <option key={name} value={name} lang={name}>
              {languageName(name)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.unit} hint={words.unitHint}>
        <Select
          className={page.wide}
          value={settings.unit ?? ""}
          onChange={(_, { value }) => save({ unit: value === "" ? null : (value as Unit) })}
        >
          <option value="">{words.unitNone}</option>
          {UNITS.map(unit => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.outputUnit} hint={words.outputUnitHint}>
        <Select
          className={page.wide}
          value={settings.outputUnit}
          onChange={(_, { value }) => save({ outputUnit: value as "元" | "万元" })}
        >
          {SETTING_CHOICES.outputUnit.map(unit => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </Select>
      </Field>
      <Rounding />
      <Field label={words.columnsGo}>
        <RadioGroup
          value={settings.columnsGo}
          onChange={(_, { value }) => save({ columnsGo: value as Settings["columnsGo"] })}
        >
          {SETTING_CHOICES.columnsGo.map(name => (
            <Radio key={name} value={name} label={words.columnsChoices[name]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.as}>
        <RadioGroup value={settings.as} onChange={(_, { value }) => save({ as: value as Settings["as"] })}>
          {SETTING_CHOICES.as.map(name => (
            <Radio key={name} value={name} label={words.asChoices[name]} />
          ))}
        </RadioGroup>
      </Field>
      <Field hint={words.autoHint}>
        <Switch
          checked={settings.autoRecalculate}
          label={words.auto}
          onChange={(_, { checked }) => save({ autoRecalculate: checked })}
        />
      </Field>
      <Field label={words.reviewer} hint={words.reviewerHint}>
        <Input
          className={page.wide}
          value={reviewer}
          onChange={(_, { value }) => setReviewer(value)}
          onBlur={() => {
            if (reviewer.trim() !== settings.reviewer) save({ reviewer: reviewer.trim() });
          }}
        />
      </Field>
      <Section title={words.tools}>
        <FormulaTools />
      </Section>
      <Section title={words.undo}>
        <UndoData />
      </Section>
      <Reports />
      <Section title={words.keys}>
        <dl className={styles.keys}>
          {words.keyLines.map(([keys, does]) => (
            <div key={keys} style={{ display: "contents" }}>
              <dt>{keys}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <p className={page.hint}>{fill(words.policy, { title: policy.title, version: policy.version })}</p>
      {task.running && <Notice tone="note">{words.saving}</Notice>}
    </div>
  );
}
