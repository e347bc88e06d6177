import type { InferOutput } from 'valibot';

import type {
  AnchorSchema,
  ArticleSchema,
  ClaimSchema,
  CorrectionSchema,
  DatasetSchema,
  DateSchema,
  QuotationMarkupSchema,
  QuotationSchema,
  RelationSchema,
  ReviewSchema,
  SourceSchema,
} from './schema.js';

export type Anchor = InferOutput<typeof AnchorSchema>;
export type Article = InferOutput<typeof ArticleSchema>;
export type Claim = InferOutput<typeof ClaimSchema>;
export type ClaimDate = InferOutput<typeof DateSchema>;
export type ClaimKind = Claim['kind'];
export type Correction = InferOutput<typeof CorrectionSchema>;
export type Dataset = InferOutput<typeof DatasetSchema>;
export type Quotation = InferOutput<typeof QuotationSchema>;
export type QuotationMarkup = InferOutput<typeof QuotationMarkupSchema>;
export type Relation = InferOutput<typeof RelationSchema>;
export type RelationType = Relation['type'];
export type Review = InferOutput<typeof ReviewSchema>;
export type Source = InferOutput<typeof SourceSchema>;
export type Verification = Claim['verification'];
