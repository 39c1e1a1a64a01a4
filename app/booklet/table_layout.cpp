#include "booklet/table_layout.h"

#include "booklet/running_head.h"
#include "collect/category_words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gaiyo {

namespace {

constexpr double kPaddingY = 0.55;   // ems
constexpr double kMinPaddingX = 0.3; // ems
constexpr int kMinCharacters = 2;
constexpr int kWholeWords = 4;      // ems: up to here a category's words stand on one line
constexpr int kWordsWidth = 7;      // and no more room than this is taken for them
constexpr int kSentenceWidth = 10;  // unless they are a sentence
constexpr int kSentenceLines = 5;   // of full ones; phrases make one more of them
constexpr int kLeastText = 10;      // that a column of running text keeps
constexpr int kNarrowText = 7;      // and where words or figures beside it would be torn
constexpr int kTornWords = 5;       // ems: words of a category in less
constexpr int kBesideText = 2;      // that it is wider than the column of categories
constexpr double kDigit = 0.6;      // ems, of a figure that is at the widest
constexpr qsizetype kNoteWidth = 8; // half ems, of the lines of a note below a label

struct Paper
{
    QStringView name;
    double width, height; // mm, portrait; B sizes are JIS
};

constexpr Paper kPapers[] = {
    {u"A3", 297, 420}, {u"A4", 210, 297}, {u"A5", 148, 210}, {u"B4", 257, 364}, {u"B5", 182, 257}};

// How wide a column must be at least, in ems.
struct Least
{
    int no = 0;
    int category = 0;
    int count = 0;
};

int charactersOf(const Column &column, const Least &least)
{
    const int width = std::max(column.width, kMinCharacters);
    return column.field == ColumnField::No ? std::max(width, least.no) : width;
}

// `total` shared out in the proportion of `weights`, whole numbers of at least kMinCharacters.
std::vector<int> shareOut(const std::vector<int> &weights, int total)
{
    int sum = 0;
    for (int weight : weights)
        sum += weight;
    std::vector<int> shares;
    std::vector<std::pair<double, size_t>> rests;
    int given = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        const double exact = double(total) * weights[i] / sum;
        shares.push_back(std::max(kMinCharacters, int(exact)));
        rests.push_back({exact - std::floor(exact), i});
        given += shares.back();
    }
    std::stable_sort(rests.begin(), rests.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    for (size_t i = 0; given < total; i = (i + 1) % rests.size(), ++given)
        ++shares[rests[i].second];
    while (given > total) {
        const auto widest = std::max_element(shares.begin(), shares.end());
        if (*widest <= kMinCharacters)
            break;
        --*widest;
        --given;
    }
    return shares;
}

int leastText(ColumnField field, int share)
{
    if (field != ColumnField::Category)
        return kNarrowText;
    return std::max(share < kTornWords ? kNarrowText : kLeastText, share + kBesideText);
}

// The words of a category and the figures take room from the columns of running text, the widest
// first.
void widen(std::vector<int> &shares, const std::vector<Column> &columns, ColumnField field,
           int least)
{
    const auto isText = [&](size_t i) {
        return columns[i].field == ColumnField::Summary ||
               columns[i].field == ColumnField::Response;
    };
    for (size_t i = 0; i < shares.size(); ++i) {
        while (columns[i].field == field && shares[i] < least) {
            int *widest = nullptr;
            for (size_t j = 0; j < shares.size(); ++j) {
                if (isText(j) && (!widest || shares[j] > *widest))
                    widest = &shares[j];
            }
            if (!widest || *widest <= leastText(field, shares[i]))
                return;
            --*widest;
            ++shares[i];
        }
    }
}

// Words of a category (参考とする) stand on one line or on two like ones, a sentence on a few.
int widthOfWords(qsizetype length)
{
    const int whole = int(std::min<qsizetype>(length, 100));
    if (whole <= kWholeWords)
        return whole;
    const int half = std::clamp((whole + 1) / 2, kWholeWords, kWordsWidth);
    return std::clamp((whole + kSentenceLines - 1) / kSentenceLines, half, kSentenceWidth);
}

Least leastWidths(const Collected &collected)
{
    qsizetype label = 1; // in half ems
    int category = 0;
    int count = 1;
    for (const Block &block : collected.blocks) {
        const auto *row = std::get_if<RowBlock>(&block);
        if (!row)
            continue;
        label = std::max({label, row->label.size(), // a note is set in full-width characters
                          row->change->becomes.isEmpty() ? 0 : kNoteWidth});
        count = std::max(count, row->count);
        if (row->category)
            category =
                std::max(category, widthOfWords(categoryWords(collected.legend[*row->category],
                                                              collected.settings.categoryStyle)
                                                    .size()));
    }
    const auto digits = double(QString::number(count).size());
    return {int(label + 1) / 2, category, int(std::ceil(digits * kDigit))};
}

} // namespace

float grayOf(int shade)
{
    return 1 - float(shade) / 100;
}

QSizeF paperSize(const Settings &settings)
{
    const auto *paper = std::find_if(std::begin(kPapers), std::end(kPapers),
                                     [&](const Paper &p) { return p.name == settings.paper; });
    if (paper == std::end(kPapers))
        paper = &kPapers[1];
    const QSizeF size(paper->width * kPointsPerMm, paper->height * kPointsPerMm);
    return settings.orientation == Orientation::Landscape ? size.transposed() : size;
}

TableLayout TableLayout::make(const Collected &collected)
{
    const Settings &settings = collected.settings;
    const QSizeF paper = paperSize(settings);
    TableLayout layout;
    layout.form = collected.form;
    layout.fontSize = settings.fontSize;
    layout.pitch = settings.fontSize * settings.linePitch;
    layout.linePitch = settings.linePitch;
    layout.headings = settings.headings;
    layout.headerGray = grayOf(settings.headerShade);
    layout.ruleWidth = float(settings.ruleWidth);
    layout.paddingY = settings.fontSize * kPaddingY;
    layout.left = settings.margins.left * kPointsPerMm;
    layout.right = paper.width() - settings.margins.right * kPointsPerMm;
    layout.top = settings.margins.top * kPointsPerMm;
    layout.headEnd =
        settings.runningHead == RunningHead::None ? 0 : placeRunningHead(settings).rule;
    layout.bottom = paper.height() - settings.margins.bottom * kPointsPerMm;

    layout.stackedRules = layout.form == BodyForm::Stacked && settings.stackedRules;
    const std::vector<Column> stacked{{ColumnField::Summary, {}, kMinCharacters}};
    const std::vector<Column> &columns =
        layout.form == BodyForm::Stacked ? stacked : settings.columns;

    std::vector<int> weights;
    weights.reserve(columns.size());
    const Least least = leastWidths(collected);
    for (const Column &column : columns)
        weights.push_back(charactersOf(column, least));
    const double block = layout.right - layout.left;
    const auto count = double(weights.size());
    const int total =
        int((block - 2 * kMinPaddingX * layout.fontSize * count) / layout.fontSize + 1e-6);
    std::vector<int> shares = shareOut(weights, total);
    widen(shares, columns, ColumnField::No, least.no);
    widen(shares, columns, ColumnField::Count, least.count);
    widen(shares, columns, ColumnField::Category, least.category);
    double used = 0;
    for (int share : shares)
        used += share * layout.fontSize;
    layout.paddingX = std::max(0.0, (block - used) / (2 * count));
    double x = layout.left;
    for (size_t i = 0; i < shares.size(); ++i) {
        const double width = shares[i] * layout.fontSize + 2 * layout.paddingX;
        layout.columns.push_back(
            {columns[i].field, columns[i].title, x, width, float(shares[i]), columns[i].vertical});
        x += width;
    }
    return layout;
}

int TableLayout::findColumn(ColumnField field) const
{
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].field == field)
            return int(i);
    }
    return -1;
}

bool TableLayout::hasPaths() const
{
    return std::any_of(columns.begin(), columns.end(), [](const TableColumn &column) {
        return headingDepth(column.field).has_value();
    });
}

int TableLayout::linesIn(double height) const
{
    return std::max(0, int((height - 2 * paddingY - fontSize) / pitch + 1 + 1e-6));
}

} // namespace gaiyo
