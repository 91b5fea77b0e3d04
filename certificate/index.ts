/**
 * The certificate: facts in, PDF bytes out. Pure: no DOM, no Node, no network, no clock, no chance, so that the browser,
 * Node and workerd make the same bytes. Load it lazily: pdf-lib is large.
 */
export { CertificateFacts } from './contract.ts';
export { contrastOnWhite, LEAST_CONTRAST } from './colours.ts';
export { FONT_FILES, loadFonts, withPictures, type CertificateFonts } from './load.ts';
export { checkName, type NameCheck } from './name.ts';
export { readPicture, type Picture } from './pictures/picture.ts';
export { UnusablePicture, type PictureProblem } from './pictures/unusable.ts';
export { RENDERER_VERSION, furtherFonts, renderCertificate } from './render.ts';
export { assetOf } from './scripts/families.ts';
export { type FontSource } from './scripts/fallback.ts';
export { UnprintableText } from './text.ts';
export { type TranscriptActivity, type TranscriptFacts, type TranscriptLook } from './transcript/contract.ts';
export { renderTranscript } from './transcript/render.ts';
