// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

/** Small tokenizer files of each kind. */
final class TokenizerFiles {
    static final String WORD_PIECE = """
            {"added_tokens": [{"id": 3, "content": "[SEP]", "special": true}],
             "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
                            "strip_accents": null, "lowercase": true},
             "pre_tokenizer": {"type": "BertPreTokenizer"},
             "post_processor": {"type": "TemplateProcessing",
               "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                          {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
               "pair": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                        {"SpecialToken": {"id": "[SEP]", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}},
                        {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
               "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [2], "tokens": ["[CLS]"]},
                                  "[SEP]": {"id": "[SEP]", "ids": [3], "tokens": ["[SEP]"]}}},
             "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
               "max_input_chars_per_word": 100,
               "vocab": {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "un": 4, "##want": 5, "##ed": 6, "run": 7,
                         "##ning": 8, ",": 9, "the": 10, "bad": 11, "good": 12}}}
            """;

    static final String BYTE_PAIRS = """
            {"normalizer": null,
             "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true, "use_regex": true},
             "post_processor": {"type": "RobertaProcessing", "sep": ["</s>", 13], "cls": ["<s>", 12],
                                "trim_offsets": true, "add_prefix_space": false},
             "model": {"type": "BPE", "unk_token": null, "byte_fallback": false,
               "vocab": {"l": 0, "o": 1, "w": 2, "e": 3, "r": 4, "\u0120": 5, "lo": 6, "low": 7, "er": 8,
                         "\u0120low": 9, "\u00c3": 10, "\u00a9": 11, "<s>": 12, "</s>": 13},
               "merges": ["l o", "lo w", "e r", "\u0120 low"]}}
            """;

    static final String UNIGRAM = """
            {"normalizer": {"type": "Sequence", "normalizers": [{"type": "Precompiled", "precompiled_charsmap": ""},
                            {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}]},
             "pre_tokenizer": {"type": "Metaspace", "replacement": "\u2581", "add_prefix_space": true},
             "post_processor": {"type": "TemplateProcessing",
               "single": [{"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}}],
               "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}},
                        {"Sequence": {"id": "B", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}}],
               "special_tokens": {"</s>": {"id": "</s>", "ids": [7], "tokens": ["</s>"]}}},
             "model": {"type": "Unigram", "unk_id": 0,
               "vocab": [["<unk>", 0.0], ["\u2581", -2.0], ["\u2581ab", -3.0], ["a", -1.5], ["b", -1.6],
                         ["\u2581a", -1.0], ["c", -4.0], ["</s>", 0.0]]}}
            """;

    private TokenizerFiles() {}
}
