import type { InferOutput } from 'valibot';

import type * as schema from './schema.js';

export type Anchor = InferOutput<typeof schema.AnchorSchema>;
export type Appearance = InferOutput<typeof schema.AppearanceSchema>;
export type Article = InferOutput<typeof schema.ArticleSchema>;
export type Claim = InferOutput<typeof schema.ClaimSchema>;
export type ClaimDate = InferOutput<typeof schema.DateSchema>;
export type ClaimKind = Claim['kind'];
export type ClaimResponse = InferOutput<typeof schema.ResponseSchema>;
export type Correction = InferOutput<typeof schema.CorrectionSchema>;
export type Dataset = InferOutput<typeof schema.DatasetSchema>;
export type Evidence = InferOutput<typeof schema.EvidenceSchema>;
export type Quotation = InferOutput<typeof schema.QuotationSchema>;
export type QuotationMarkup = InferOutput<typeof schema.QuotationMarkupSchema>;
export type Relation = InferOutput<typeof schema.RelationSchema>;
export type RelationType = Relation['type'];
export type Review = InferOutput<typeof schema.ReviewSchema>;
export type Source = InferOutput<typeof schema.SourceSchema>;
export type Verification = InferOutput<typeof schema.VerificationSchema>;
export type Work = InferOutput<typeof schema.WorkSchema>;
export type Withdrawn = InferOutput<typeof schema.WithdrawnSchema>;
