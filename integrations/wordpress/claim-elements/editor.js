(function ({ blockEditor, blocks, components, element, i18n, serverSideRender: ServerSideRender }) {
  const { createElement, Fragment } = element;
  const { __, sprintf } = i18n;

  const embeds = window.claimElementsEmbeds ?? [];

  const types = [
    { value: 'claim', label: __('A claim', 'claim-elements') },
    { value: 'pair', label: __('A claim and its denials', 'claim-elements') },
    { value: 'quote', label: __('A quotation', 'claim-elements') },
  ];

  /** Returns the embeds of a type as options; options with the same title also show their ids. */
  function optionsOf(type) {
    const ofType = embeds.filter((embed) => embed.type === type);
    return ofType.map(({ id, title }) => {
      const isUniqueTitle = ofType.filter((embed) => embed.title === title).length === 1;
      return { value: id, label: isUniqueTitle ? title : sprintf('%1$s (%2$s)', title, id) };
    });
  }

  function pickers({ attributes: { type, id }, setAttributes }) {
    return [
      createElement(components.SelectControl, {
        key: 'type',
        label: __('Show', 'claim-elements'),
        value: type,
        options: types,
        onChange: (chosen) => setAttributes({ type: chosen, id: undefined }),
      }),
      createElement(components.ComboboxControl, {
        key: 'id',
        label: type === 'quote' ? __('Quotation', 'claim-elements') : __('Claim', 'claim-elements'),
        help: __('Type some of its words to search.', 'claim-elements'),
        value: id ?? null,
        options: optionsOf(type),
        allowReset: false,
        onChange: (chosen) => setAttributes({ id: chosen ?? undefined }),
      }),
    ];
  }

  function appearance({ attributes: { type, variant, headingLevel }, setAttributes }) {
    const levels = [2, 3, 4, 5, 6].map((level) => ({
      value: String(level),
      // translators: %d: level of a heading.
      label: sprintf(__('Level %d', 'claim-elements'), level),
    }));
    return [
      type === 'claim' &&
        createElement(components.ToggleControl, {
          key: 'variant',
          label: __('Compact', 'claim-elements'),
          help: __('Leaves out the quotation, the outlet and what supports the claim.', 'claim-elements'),
          checked: variant === 'compact',
          onChange: (isCompact) => setAttributes({ variant: isCompact ? 'compact' : undefined }),
        }),
      type !== 'quote' &&
        createElement(components.SelectControl, {
          key: 'level',
          label: __('Heading', 'claim-elements'),
          value: headingLevel ? String(headingLevel) : '',
          options: [{ value: '', label: __('Default', 'claim-elements') }, ...levels],
          onChange: (chosen) => setAttributes({ headingLevel: chosen ? Number(chosen) : undefined }),
        }),
    ];
  }

  function Edit(props) {
    const { attributes, name } = props;
    const blockProps = blockEditor.useBlockProps();
    if (!attributes.id) {
      const instructions = embeds.length
        ? __('Choose what readers see here.', 'claim-elements')
        : __('The file of claims is missing, cannot be read or holds none.', 'claim-elements');
      return createElement(
        'div',
        blockProps,
        createElement(
          components.Placeholder,
          { icon: 'format-quote', label: __('Claim', 'claim-elements'), instructions, isColumnLayout: true },
          embeds.length ? pickers(props) : null,
        ),
      );
    }
    const hasAppearance = attributes.type !== 'quote';
    return createElement(
      Fragment,
      null,
      createElement(
        blockEditor.InspectorControls,
        null,
        createElement(components.PanelBody, { title: __('Content', 'claim-elements') }, pickers(props)),
        hasAppearance &&
          createElement(components.PanelBody, { title: __('Appearance', 'claim-elements') }, appearance(props)),
      ),
      createElement(
        'div',
        blockProps,
        // A disabled preview prevents a click on a link from leaving the editor.
        createElement(components.Disabled, null, createElement(ServerSideRender, { block: name, attributes })),
      ),
    );
  }

  /** The attributes of the blockquote in an embed code, by type. */
  const pasted = { claim: 'data-claim', pair: 'data-allegation', quote: 'data-quote' };

  function fromBlockquote(blockquote) {
    const [type, attribute] = Object.entries(pasted).find(([, name]) => blockquote.hasAttribute(name));
    return blocks.createBlock('claim-elements/claim', {
      type,
      id: blockquote.getAttribute(attribute),
      variant: blockquote.getAttribute('data-variant') ?? undefined,
      headingLevel: Number(blockquote.getAttribute('data-heading-level')) || undefined,
    });
  }

  const fromShortcode = (name) => ({
    type: 'string',
    shortcode: ({ named }) => named[name],
  });

  blocks.registerBlockType('claim-elements/claim', {
    icon: 'format-quote',
    edit: Edit,
    save: () => null,
    transforms: {
      from: [
        {
          type: 'raw',
          // The priority is higher than that of the core quote block, which would keep the text but lose the claim.
          priority: 5,
          isMatch: (node) =>
            node.matches('blockquote.claim-embed') && Object.values(pasted).some((name) => node.hasAttribute(name)),
          // The attributes of a blockquote that the editor keeps for the transformation; WordPress merges the schemas
          // of all blocks.
          schema: {
            blockquote: {
              attributes: [...Object.values(pasted), 'data-variant', 'data-heading-level'],
              classes: ['claim-embed'],
            },
          },
          transform: fromBlockquote,
        },
        {
          type: 'shortcode',
          tag: 'claim_elements',
          attributes: {
            type: fromShortcode('type'),
            id: fromShortcode('id'),
            variant: fromShortcode('variant'),
            headingLevel: { type: 'integer', shortcode: ({ named }) => Number(named.heading_level) || undefined },
          },
        },
      ],
    },
  });
})(window.wp);
