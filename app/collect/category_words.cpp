#include "collect/category_words.h"

namespace gaiyo {

QString categoryWords(const LegendEntry &category, CategoryStyle style)
{
    switch (style) {
    case CategoryStyle::Symbol:
        return category.symbol.isEmpty() ? category.text : category.symbol;
    case CategoryStyle::SymbolAndText:
        return category.symbol + category.text;
    case CategoryStyle::Text:
        return category.text.isEmpty() ? category.symbol : category.text;
    }
    Q_UNREACHABLE();
}

} // namespace gaiyo
