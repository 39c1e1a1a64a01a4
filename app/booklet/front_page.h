#pragma once

#include "booklet/compose.h"
#include "booklet/page_builder.h"
#include "booklet/table_layout.h"

namespace gaiyo {

struct Remaining;

enum class Alignment { Left, Centre, Right };

// A text of a piece of the front page, in its own column.
struct FrontText
{
    ComposedPtr text;
    double left = 0;  // points from the paper's edge
    double width = 0; // points
    Alignment alignment = Alignment::Left;
    Role role = Role::Paragraph;
    QString expansion;         // the words behind a symbol
    std::optional<int> target; // the row that it leads to
};

// Texts that stand side by side: a paragraph, or an entry of the legend.
struct FrontPiece
{
    std::vector<FrontText> texts;
    double size = 10.5;
    double pitch = 17;
    double before = 0; // blank above it, points
    Role role = Role::Paragraph;
    bool listEnds = false;
    float ruleAbove = 0; // its weight, 0 for none
    float ruleBelow = 0;

    int lines() const;
};

// What stands before the table, as pieces from top to bottom.
class FrontPageSetter
{
public:
    FrontPageSetter(const Collected &collected, const TableLayout &layout,
                    const ReferenceTargets &targets, Composer &body, Composer &bold);

    // Sets what fits above `bottom` from `y` on; answers where it ended. Afterwards
    // `rest.frontDone` tells whether all of it stands.
    double place(PageBuilder &builder, Remaining &rest, double y, double bottom) const;

private:
    void addPart(FrontPart part);
    void addTitle(const QString &text, double size);
    void addFact(const QString &label, const QString &value);
    void addLegend();
    void addNotes(const QStringList &notes);
    FrontPiece paragraph(Composer &composer, const QString &text, double size, Alignment alignment,
                         double before) const;
    FrontPiece legendEntry(size_t category) const;

    void addRule(PageBuilder &builder, double y, float weight) const;
    void openPiece(PageBuilder &builder, Remaining &rest, const FrontPiece &piece) const;
    void closePiece(PageBuilder &builder, Remaining &rest, const FrontPiece &piece) const;
    void drawLine(PageBuilder &builder, const Remaining &rest, const FrontPiece &piece, int line,
                  double y) const;

    const Collected &m_collected;
    const TableLayout &m_layout;
    const ReferenceTargets &m_targets;
    Composer &m_body;
    Composer &m_bold;
    std::vector<FrontPiece> m_pieces;
    bool m_hasFact = false;
};

} // namespace gaiyo
