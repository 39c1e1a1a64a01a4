#pragma once

#include <QTabWidget>
#include <QWidget>

class QSplitter;

namespace gaiyo {

class Commands;
class FoldingSplitter;
class OpinionEditor;
class OpinionList;
class OriginsPane;

// How the panes stand in the window: which of them are shown, how much room each has, and what
// becomes of them where there is little.
class PaneLayout : public QWidget
{
    Q_OBJECT
public:
    struct Panes
    {
        QWidget *outline;
        OpinionList *list;
        OpinionEditor *editor;
        OriginsPane *origins;
        QWidget *preview;
        QWidget *findings;
        QWidget *search;
    };

    explicit PaneLayout(const Commands &commands, QWidget *parent = nullptr);
    ~PaneLayout() override;

    // The parents that the lists and the pages are best made with: whoever gets another one is
    // styled anew with all that is in it, and a list of thousands of rows is laid out anew.
    QWidget *across() const;
    QWidget *middle() const;
    void setPanes(const Panes &panes);
    // Brings a pane into sight, wherever it is.
    void bring(QWidget *pane);
    // Of the search, where words are replaced.
    void makeRoomForHits();
    // To the tabs alone, where this is the panel that is open.
    void leave(QWidget *panel);
    // Findings that there are; none leave a line, which takes room again with the first one, or
    // when it is gone to.
    void setFindings(int count);
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // To the words that are written, and nothing beside them, or back.
    void writingAlone(bool alone);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // The panels below: to a line that says that nothing was found, or to their tabs alone.
    enum class Folded { No, ToLine, ToTabs };

    void build();
    void connectCommands();
    void showPanes();
    void setWritingAlone(bool alone);
    void setFolded(Folded folded);
    void unfoldForFindings();
    void setNarrow(bool narrow);
    bool isVeryNarrow() const;
    void setVeryNarrow(bool narrow);
    void setLow(bool low);
    void setOriginsLow(bool low);
    void setVeryLow(bool low);
    void setLowest();
    void setLowForBar();
    void setListAwayForBar();
    bool areRowsInUse() const;
    void foldForRoom();
    QList<int> sizesForPanels();
    QList<int> sizesFor(int page, int more);
    void shareAsBefore();
    void shareLowest();
    void fitTexts();
    void setShort();
    void makeRoomForNote(bool isWanted);
    void makeRoomForOrigins();
    void putListAway();
    void followKeys(const QWidget *now);
    bool lacksRoom();
    void openPanel();
    void makeRoomForPanel();
    void setMeasure();
    void noteWidths();
    void fitPanes(); // to the size of the window
    bool isShown(QWidget *pane) const;

    Panes m_panes = {};
    const Commands &m_commands;
    QSplitter *m_down;
    QSplitter *m_across;
    QSplitter *m_middle;
    FoldingSplitter *m_words = nullptr;
    QTabWidget *m_tabs;
    QList<int> m_unfolded; // sizes of m_down
    Folded m_folded = Folded::No;
    // For the note, or for the original words, until these are left.
    bool m_isNoteWanted = false;
    bool m_isListAway = false;
    bool m_areOriginsAway = false;
    bool m_isFoldedForRoom = false; // and not by the clerk, nor for want of findings
    bool m_hadFindings = false;     // after there were none
    Folded m_foldedWhenWide = Folded::No;
    QList<int> m_widths;  // sizes of m_across while the pages are in it
    QList<int> m_heights; // sizes of m_middle before the texts stood alone
    bool m_isAlone = false;
    bool m_isNarrow = false;
    bool m_isLow = false;
    bool m_areOriginsLow = false;
    bool m_isVeryLow = false;
    bool m_isLowest = false;
    bool m_isLowForBar = false;
    bool m_isListAwayForBar = false;
    int m_sharedBar = 0; // the height of the bar when the room was shared out last
    bool m_isShort = false;
    int m_shortNeed = 0; // that was more than there is
    bool m_areOriginsFoldedForRoom = false;
    bool m_isVeryNarrow = false;
    bool m_isOutlineAwayForRoom = false;
};

} // namespace gaiyo
