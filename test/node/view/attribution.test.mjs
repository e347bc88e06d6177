import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { attribution, briefAttribution, fullName, namesOf } from '../../../dist/view/attribution.js';
import { british, indexOf } from './support.mjs';

const language = 'en-GB';
const several = (language) => ({ names: ['Ada Berg', 'Dockers’ Union', 'Skerry Gazette'], language });

describe('attribution', () => {
  for (const { name, ids, change, full, brief } of [
    {
      name: 'a person with role and affiliation',
      ids: ['mayor'],
      full: { name: 'Ada Berg', role: ['mayor', 'Town of Skerry'], language },
      brief: { name: 'Ada Berg', role: ['Town of Skerry'], language },
    },
    {
      name: 'a person by name if the dataset has nothing else',
      ids: ['mayor'],
      change: ({ sources }) => (sources[0] = { id: 'mayor', type: 'Person', name: 'Ada Berg' }),
      full: { name: 'Ada Berg', language },
      brief: { name: 'Ada Berg', language },
    },
    {
      name: 'a person with the id of an unknown affiliation',
      ids: ['mayor'],
      change: ({ sources }) => (sources[0].affiliation = 'harbour-board'),
      full: { name: 'Ada Berg', role: ['mayor', 'harbour-board'], language },
      brief: { name: 'Ada Berg', role: ['harbour-board'], language },
    },
    {
      name: 'an organization with its description',
      ids: ['union'],
      change: ({ sources }) => (sources[2].affiliation = 'town'),
      full: { name: 'Dockers’ Union', role: ['trade union', 'Town of Skerry'], language },
      brief: { name: 'Dockers’ Union', language },
    },
    {
      name: 'a source with its role rather than its description',
      ids: ['union'],
      change: ({ sources }) => (sources[2].jobTitle = 'spokesman'),
      full: { name: 'Dockers’ Union', role: ['spokesman'], language },
      brief: { name: 'Dockers’ Union', language },
    },
    {
      name: 'several sources by their names only',
      ids: ['mayor', 'union', 'gazette'],
      full: { ...several(language), name: 'Ada Berg, Dockers’ Union and Skerry Gazette' },
      brief: { ...several(language), name: 'Ada Berg, Dockers’ Union and Skerry Gazette' },
    },
    {
      name: 'the article in the language of the interface',
      ids: ['article'],
      change: ({ article }) => (article.inLanguage = 'fr'),
      full: { name: 'The article', language: 'en' },
      brief: { name: 'The article', language: 'en' },
    },
    {
      name: 'the article and another source in the language of the dataset',
      ids: ['article', 'town'],
      change: ({ article }) => (article.inLanguage = 'de'),
      full: { name: 'The article und Town of Skerry', names: ['The article', 'Town of Skerry'], language: 'de' },
      brief: { name: 'The article und Town of Skerry', names: ['The article', 'Town of Skerry'], language: 'de' },
    },
    {
      name: 'an unknown source by its id',
      ids: ['stranger'],
      full: { name: 'stranger', language },
      brief: { name: 'stranger', language },
    },
    {
      name: 'several sources of a dataset with an invalid language',
      ids: ['town', 'union'],
      change: ({ article }) => (article.inLanguage = 'no tag'),
      full: {
        name: 'Town of Skerry and Dockers’ Union',
        names: ['Town of Skerry', 'Dockers’ Union'],
        language: 'no tag',
      },
      brief: {
        name: 'Town of Skerry and Dockers’ Union',
        names: ['Town of Skerry', 'Dockers’ Union'],
        language: 'no tag',
      },
    },
    {
      name: 'the affiliation before the role in Japanese',
      ids: ['mayor'],
      change: ({ article }) => (article.inLanguage = 'ja'),
      full: { name: 'Ada Berg', role: ['Town of Skerry', 'mayor'], language: 'ja' },
      brief: { name: 'Ada Berg', role: ['Town of Skerry'], language: 'ja' },
    },
  ]) {
    it(`names ${name}`, () => {
      const index = indexOf(change);
      assert.deepEqual(attribution(index, ids, british), full);
      assert.deepEqual(briefAttribution(index, ids, british), brief);
    });
  }

  for (const { language, sources, names, list } of [
    {
      language: 'ja',
      sources: ['田中 陽子', '市長', 'スケリー市'],
      names: '田中 陽子（スケリー市 市長）',
      list: '田中 陽子、スケリー市、港湾労組',
    },
    {
      language: 'ko',
      sources: ['김민서', '시장', '스케리시'],
      names: '김민서(스케리시 시장)',
      list: '김민서·스케리시·항만노조',
    },
    {
      language: 'zh-Hans',
      sources: ['陈雅文', '市长', '斯凯里市政府'],
      names: '陈雅文（斯凯里市政府 市长）',
      list: '陈雅文、斯凯里市政府和码头工会',
    },
    {
      language: 'ar',
      sources: ['آدا بيرغ', 'رئيسة البلدية', 'بلدة سكيري'],
      names: 'آدا بيرغ، رئيسة البلدية، بلدة سكيري',
      list: 'آدا بيرغ وبلدة سكيري ونقابة الميناء',
    },
    {
      language: 'de',
      sources: ['Ada Berg', 'Bürgermeisterin', 'Stadt Skerry'],
      names: 'Ada Berg, Bürgermeisterin, Stadt Skerry',
      list: 'Ada Berg, Stadt Skerry und Hafengewerkschaft',
    },
    {
      language: 'id',
      sources: ['Ada Berg', 'wali kota', 'Pemerintah Kota Skerry'],
      names: 'Ada Berg, wali kota, Pemerintah Kota Skerry',
      list: 'Ada Berg, Pemerintah Kota Skerry, dan Serikat Pekerja Pelabuhan',
    },
    {
      language: 'it',
      sources: ['Ada Berg', 'sindaca', 'Comune di Skerry'],
      names: 'Ada Berg, sindaca, Comune di Skerry',
      list: 'Ada Berg, Comune di Skerry e Sindacato dei portuali',
    },
    {
      language: 'pl',
      sources: ['Ada Berg', 'burmistrz', 'Miasto Skerry'],
      names: 'Ada Berg, burmistrz, Miasto Skerry',
      list: 'Ada Berg, Miasto Skerry i Związek Dokerów',
    },
    {
      language: 'pt-BR',
      sources: ['Ada Berg', 'prefeita', 'Prefeitura de Skerry'],
      names: 'Ada Berg, prefeita, Prefeitura de Skerry',
      list: 'Ada Berg, Prefeitura de Skerry e Sindicato dos Portuários',
    },
    {
      language: 'pt-PT',
      sources: ['Ada Berg', 'presidente da câmara', 'Câmara Municipal de Skerry'],
      names: 'Ada Berg, presidente da câmara, Câmara Municipal de Skerry',
      list: 'Ada Berg, Câmara Municipal de Skerry e Sindicato dos Estivadores',
    },
    {
      language: 'tr',
      sources: ['Ada Berg', 'belediye başkanı', 'Skerry Belediyesi'],
      names: 'Ada Berg, belediye başkanı, Skerry Belediyesi',
      list: 'Ada Berg, Skerry Belediyesi ve Liman İşçileri Sendikası',
    },
  ]) {
    it(`has role and affiliation, and several names, as they are written in ${language}`, () => {
      const [name, jobTitle, affiliation] = sources;
      const index = indexOf(({ article, sources: records }) => {
        article.inLanguage = language;
        Object.assign(
          records.find(({ id }) => id === 'mayor'),
          { name, jobTitle },
        );
        Object.assign(
          records.find(({ id }) => id === 'town'),
          { name: affiliation },
        );
        const union = {
          ar: 'نقابة الميناء',
          de: 'Hafengewerkschaft',
          id: 'Serikat Pekerja Pelabuhan',
          it: 'Sindacato dei portuali',
          ja: '港湾労組',
          ko: '항만노조',
          pl: 'Związek Dokerów',
          'pt-BR': 'Sindicato dos Portuários',
          'pt-PT': 'Sindicato dos Estivadores',
          tr: 'Liman İşçileri Sendikası',
        };
        records.find(({ id }) => id === 'union').name = union[language] ?? '码头工会';
      });
      assert.equal(fullName(attribution(index, ['mayor'], british), british), names);
      assert.equal(namesOf(index, ['mayor', 'town', 'union'], british).name, list);
    });
  }

  it('returns the same name when called again', () => {
    const index = indexOf();
    const names = [1, 2].map(() => namesOf(index, ['town', 'union'], british).name);
    assert.deepEqual(names, ['Town of Skerry and Dockers’ Union', 'Town of Skerry and Dockers’ Union']);
  });
});
