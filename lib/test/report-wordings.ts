import { docOfText } from '../domain/report/doc';
import type { AddHousePhrase } from '../features/house-phrases/schema';
import type { AddReportTemplate } from '../features/report-templates/schema';

/** A short wording of reports as it is added. */
export const shortWording: AddReportTemplate = {
  kind: 'comprehensive',
  specialty: 'musculoskeletal',
  name: 'Our spine report',
  sections: [
    {
      key: 'introduction', title: 'Introduction', note: 'Name whoever was present',
      content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'field', attrs: { name: 'claimant.name', value: '' } }, { type: 'text', text: ' was seen on ' }, { type: 'field', attrs: { name: 'exam.date', value: '' } }] }] },
    },
    { key: 'examination', title: 'Physical examination', note: '', content: docOfText('Measured.') },
  ],
};

/** A phrase as it is added. */
export const spinePhrase: AddHousePhrase = { name: 'nl spine', specialty: 'musculoskeletal', sectionKeys: ['examination'], content: docOfText('The spine is of normal alignment.') };
