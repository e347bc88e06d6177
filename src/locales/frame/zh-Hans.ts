// Written by `npm run locales` from xliff/zh-Hans.xlf.
import type { FrameStrings } from '../strings.js';

const strings: FrameStrings = {
  'not-shown': '无法显示此说法',
  claims: '说法列表：{article}',
  'nothing-asked': '未指定此框架要显示的内容。请在其网址中加入参数 {parameters} 之一，例如“?claim=”加上某个说法的 ID。',
  'several-asked': '参数 {parameters} 要求此框架同时显示多项内容。请在其网址中只保留一个参数。',
  'empty-claim': '参数 {parameter} 为空。请填写某个说法的 ID。',
  'empty-quote': '参数 {parameter} 为空。请填写某条引语的 ID。',
  'empty-dataset': '参数 {parameter} 为空。请填写数据集的网址，或删去该参数。',
  'without-allegation': '只有参数 denial。请加上参数 allegation，并填写被否认说法的 ID。',
  'not-accepted': '参数 {parameter} 不接受“{value}”。请填写 {accepted}，或删去该参数。',
  'not-an-address': '参数 dataset 不接受“{value}”。请填写以 https 开头的网址，或相对于本页的网址。',
  'foreign-origin':
    '参数 dataset 中的网址位于“{origin}”，本页不从该处读取数据。请将数据集放在本页所在之处，或请本页的所有者在元素 <meta name="claim-dataset-origins"> 中列入该来源。',
  'no-claims': '数据集中没有可列出的说法。请将参数 dataset 改为包含说法的数据集。',
  'unknown-id': '参数 {parameter} 的值为“{value}”，但数据集中没有使用该 ID 的内容。',
  'unrelated-id': '参数 {parameter} 的值为“{value}”，但该说法并未否认这项指控。',
  'no-answer':
    '参数 {parameter} 的值为“{value}”，但数据集中没有否认该说法的内容。如需单独显示该说法，请使用参数 claim。',
  nearest: '请填写已有的 ID，例如 {ids}。',
  'load-failed': '数据集加载失败。请稍后重新加载本页，或更正参数 dataset。',
  'not-json': '数据集不是 JSON 格式。请更正参数 dataset，或稍后重新加载本页。',
  'invalid-dataset': '数据集有误。请更正参数 dataset，或稍后重新加载本页。',
};

export default strings;
