/** A wording: mustache fields in a subject of one line and a body of blocks. */
export interface Wording {
  readonly subject: string;
  readonly body: string;
}

/** The body's parts with a blank line between them. */
export function parts(...blocks: readonly string[]): string {
  return blocks.join('\n\n');
}

/** Where and when, as rows. Sections stand on lines of their own, so that a row that is not needed leaves no gap. */
export const appointmentRows = `Date: {{exam.date}}
Time: {{exam.time}}
{{#exam.remote}}
Place: By video, both ways with sound, under 8 CCR 46.3. The office is {{exam.address}}
{{/exam.remote}}
{{^exam.remote}}
Place: {{exam.place}}, {{exam.address}}
{{/exam.remote}}
Evaluator: {{physician.name}}, {{physician.specialty}}
Kind of appointment: {{exam.kind}}
Time to set aside: {{exam.length}}`;

export const interpreterWords = `{{#interpreter}}
An interpreter for {{interpreter.language}} is needed: {{interpreter.certified}}. It is arranged by {{interpreter.arrangedBy}}, who pays for it.{{#interpreter.vendor}} The interpreter’s office is {{interpreter.vendor}}.{{/interpreter.vendor}}
{{/interpreter}}
{{^interpreter}}
No interpreter has been asked for. Whoever knows that one is needed should tell all of us in writing now, with the language.
{{/interpreter}}`;

/** Under a letter about an appointment: what may be asked by telephone, and what may not where the panel system's rules bind. */
export const contactWords = `{{#medicalLegal}}
Questions about the date, the time or the place can be put to our office at {{practice.phone}}. Anything else is put to the evaluator in writing, with a copy to the other side at the same time.
{{/medicalLegal}}
{{^medicalLegal}}
Our office can be reached at {{practice.phone}}.
{{/medicalLegal}}`;

/** Under any other letter. */
export const answerWords = '{{#medicalLegal}}Please answer in writing, with a copy to the other side at the same time. {{/medicalLegal}}Our office can be reached at {{practice.phone}}.';
