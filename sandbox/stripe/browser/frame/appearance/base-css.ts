/** Room round the content for focus rings; the page makes the frame that much larger than its host. */
export const RING_PX = 4;

/** What every frame looks like before the store's appearance is laid over it. */
export const BASE_CSS = `
*, *::before, *::after { box-sizing: border-box }
:root { color-scheme: light }
html, body { margin: 0; background: transparent }
body {
  padding: ${RING_PX}px; overflow: hidden;
  font-family: var(--fontFamily); font-size: var(--fontSizeBase); font-weight: var(--fontWeightNormal);
  line-height: var(--fontLineHeight); color: var(--colorText);
  -webkit-font-smoothing: antialiased; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
#root { color-scheme: light; display: flow-root }
.is-dark #root { color-scheme: dark }
[hidden] { display: none !important }
form { margin: 0 }
form[inert] { opacity: .6 }
button { font: inherit; color: inherit }

.Grid { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: var(--gridRowSpacing) var(--gridColumnSpacing); align-items: start }
.Grid--whole { grid-column: 1 / -1 }
.Field { grid-column: 1 / -1; min-width: 0 }
.Field--half { grid-column: span 3 }
.Field--third { grid-column: span 2 }
.Field--twothirds { grid-column: span 4 }
@media (max-width: 250px) { .Field--half, .Field--third, .Field--twothirds { grid-column: 1 / -1 } }

.Label {
  display: block; margin-bottom: var(--labelSpacing);
  color: var(--labelColorText); font-size: var(--labelFontSize); font-weight: var(--labelFontWeight);
}
.Optional { color: var(--colorTextSecondary); font-weight: var(--fontWeightNormal) }
.InputBox { position: relative }
.Input {
  display: block; width: 100%; min-height: 44px; margin: 0; padding: calc(var(--spacingUnit) * 2.5) calc(var(--spacingUnit) * 3);
  font: inherit; line-height: var(--fontLineHeight); color: inherit; text-overflow: ellipsis;
  background-color: var(--colorBackground); border: 1px solid var(--inputColorBorder); border-radius: var(--borderRadius);
  box-shadow: var(--inputBoxShadow); outline: 2px solid transparent; outline-offset: 1px; appearance: none;
}
.Input::placeholder { color: var(--colorTextPlaceholder); opacity: 1 }
.Input:focus { border-color: var(--inputFocusColorBorder); box-shadow: var(--inputFocusBoxShadow) }
.Input--invalid { border-color: var(--colorDanger); box-shadow: inset 0 0 0 1px var(--colorDanger) }
.Input--invalid:focus { border-color: var(--colorDanger); box-shadow: inset 0 0 0 1px var(--colorDanger), 0 0 0 3px color-mix(in srgb, var(--colorDanger) 24%, transparent) }
.is-condensed .Grid { row-gap: calc(var(--gridRowSpacing) * .6) }
.Input:-webkit-autofill { -webkit-text-fill-color: var(--colorText); caret-color: var(--colorText); transition: background-color 600000s 0s }
select.Input { padding-right: calc(var(--spacingUnit) * 9); cursor: pointer }
.Input--tabular { font-variant-numeric: tabular-nums }
.Field[data-field=number] .Input { padding-right: 128px }
.Field[data-field=number].is-known .Input { padding-right: 56px }
.Field[data-field=cvc] .Input { padding-right: 52px }
.Mark { position: absolute; inset: 0 calc(var(--spacingUnit) * 3) 0 auto; display: flex; gap: 4px; align-items: center; pointer-events: none; color: var(--iconColor) }
.Mark svg { display: block; height: 20px; width: auto }
.Mark--arrow svg { height: 16px }
.Error { margin: calc(var(--spacingUnit) * 1.25) 0 0; color: var(--colorDanger); font-size: var(--fontSizeSm); line-height: 1.35 }

.Tabs { display: flex; gap: calc(var(--spacingUnit) * 2); margin-bottom: var(--gridRowSpacing) }
.Tab {
  flex: 1 1 0; min-height: 44px; padding: calc(var(--spacingUnit) * 2) calc(var(--spacingUnit) * 3); cursor: pointer; text-align: left;
  background-color: var(--colorBackground); border: 1px solid var(--inputColorBorder); border-radius: var(--borderRadius); color: var(--colorTextSecondary);
  font-weight: var(--fontWeightMedium); font-size: var(--fontSizeSm);
}
.Tab--selected { border-color: var(--colorPrimary); box-shadow: inset 0 0 0 1px var(--colorPrimary); color: var(--colorText) }
.Tab:focus-visible, .Action:focus-visible, .PickerItem:has(:focus-visible), .CheckboxInput:focus-visible { outline: var(--focusOutline); box-shadow: var(--focusBoxShadow) }

.Picker { border: 1px solid var(--inputColorBorder); border-radius: var(--borderRadius); background-color: var(--colorBackground); margin-bottom: var(--gridRowSpacing) }
.PickerItem { display: flex; align-items: center; gap: calc(var(--spacingUnit) * 3); min-height: 52px; padding: calc(var(--spacingUnit) * 2) calc(var(--spacingUnit) * 3) }
.PickerItem + .PickerItem { border-top: 1px solid color-mix(in srgb, var(--colorText) 16%, transparent) }
.PickerItem > label { display: flex; align-items: center; gap: calc(var(--spacingUnit) * 3); flex: 1; min-width: 0; min-height: 32px; cursor: pointer }
.PickerItem small { display: block; font-size: var(--fontSizeXs); color: var(--colorTextSecondary) }
.PickerItem svg { height: 22px; width: auto; flex: none }
.PickerItem input, .CheckboxInput { flex: none; width: 18px; height: 18px; margin: 0; accent-color: var(--colorPrimary) }
.Action { min-height: 28px; padding: 2px 6px; margin: -2px -6px; border: 0; border-radius: 4px; background: none; cursor: pointer; text-decoration: underline; text-underline-offset: 2px; font-size: var(--fontSizeSm); color: var(--colorText) }
.Action--danger { color: var(--colorDanger) }
.Checkbox { display: flex; gap: calc(var(--spacingUnit) * 2.5); align-items: flex-start; min-height: 24px; margin-top: var(--gridRowSpacing); font-size: var(--fontSizeSm); cursor: pointer }
.TermsText { margin: var(--gridRowSpacing) 0 0; font-size: var(--fontSizeXs); color: var(--colorTextSecondary) }
.SandboxNote { display: flex; gap: 8px; align-items: center; margin: calc(var(--spacingUnit) * 3) 0 0; font-size: 12px; line-height: 1.4; color: var(--colorTextSecondary) }
.SandboxNote svg { height: 14px; width: auto; flex: none }
.Line2 { grid-column: 1 / -1; display: flow-root }
.Line2 > .Action { display: inline-block }
.Field--folded { position: absolute; width: 1px; height: 1px; overflow: hidden; opacity: 0; pointer-events: none }
.Field--folded .Input { min-height: 0; height: 1px; padding: 0 }

@media (prefers-reduced-motion: no-preference) {
  :root:not(.is-still) .Input, :root:not(.is-still) .Tab { transition: border-color .15s ease, box-shadow .15s ease }
}
@media (forced-colors: active) {
  .Input, .Tab, .Picker { border-color: CanvasText }
  .Input:focus, .Tab:focus-visible, .Action:focus-visible { outline-color: Highlight }
  .Input--invalid, .Tab--selected { border-width: 2px }
}
`;
