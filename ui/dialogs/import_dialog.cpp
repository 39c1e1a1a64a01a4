#include "dialogs/import_dialog.h"

#include "dialogs/column_choice.h"
#include "dialogs/column_guess.h"
#include "dialogs/file_field.h"
#include "dialogs/file_filters.h"
#include "dialogs/import_lines.h"
#include "dialogs/pasted_table.h"
#include "dialogs/wrapped_lines.h"
#include "domain/snapshot_index.h"
#include "domain/template.h"
#include "formats/category_changes.h"
#include "session/row_words.h"
#include "session/session.h"
#include "widgets/background_job.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QUuid>

#include <memory>
#include <utility>

namespace gaiyo {

namespace {

// What another thread found; it names the format, because its list of them ends with it.
struct Opened
{
    QByteArray bytes;
    QString format; // "" until the file is read
    TableHead head;
};

// The file of this name, or the next that there is not: 意見.db, 意見-2.db.
QString freePath(const QString &base)
{
    const QString ending = QStringLiteral(".db");
    QString path = base + ending;
    for (int i = 2; QFileInfo::exists(path) && i < 1000; ++i)
        path = base + u'-' + QString::number(i) + ending;
    return path;
}

Result<void> openTable(const Formats &formats, const QString &path, const ImportOptions &options,
                       Opened &opened)
{
    if (opened.format.isEmpty()) {
        auto source = openSource(formats, path);
        if (!source)
            return source.error();
        opened.bytes = std::move(source->bytes);
        opened.format = source->format->id;
    }
    const auto &reader = *formats.findReader(opened.format)->reader;
    if (!reader.head)
        return {};
    auto head = reader.head(opened.bytes, options);
    if (!head)
        return head.error();
    opened.head = std::move(*head);
    return {};
}

} // namespace

ImportDialog::ImportDialog(const NewBookletDialog::Services &services, const Formats &formats,
                           Preferences &preferences, const QString &folder, Session *session,
                           QWidget *parent)
    : FormDialog(QStringLiteral("import"), tr("Import"), tr("&Import"), parent)
    , m_services(services)
    , m_formats(formats)
    , m_folder(folder)
    , m_session(session)
    , m_source(new FileField(FileField::Kind::Existing, importFilter(formats)))
    , m_join(new QCheckBox(
          tr("The lines were ended by the edge of a page: &join them to one row for each opinion")))
    , m_firstRow(new QCheckBox(tr("The first row has the na&mes of the columns")))
    , m_columns(new ColumnChoice(preferences))
    , m_leftOut(new QLabel)
    , m_sheet(new QComboBox)
    , m_encoding(new QComboBox)
    , m_empty(new QComboBox)
    , m_place(new QComboBox)
    , m_counts(new QLabel)
    , m_report(new ImportLines)
    , m_new(new QRadioButton(tr("Make a &new file")))
    , m_append(new QRadioButton(tr("A&dd to the open document")))
    , m_takeBack(new QRadioButton(tr("&Take the changes back into the open document")))
    , m_path(new FileField(FileField::Kind::New, documentFilter()))
{
    resizeToEms(*this, 66, 50);
    build();
    connect(m_source, &FileField::changed, this, [this] {
        m_sheet->clear();
        m_isSheetChosen = false;
        readHead();
    });
    connect(m_sheet, &QComboBox::activated, this, [this] {
        m_isSheetChosen = true;
        readHead();
    });
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &ImportDialog::readHead);
    connect(m_empty, &QComboBox::currentIndexChanged, this, &ImportDialog::look);
    connect(m_place, &QComboBox::currentIndexChanged, this, &ImportDialog::look);
    connect(m_columns, &ColumnChoice::changed, this, &ImportDialog::look);
    connect(m_join, &QCheckBox::toggled, this, [this] {
        m_read.bytes = tableOf(m_join->isChecked() ? m_joined : m_pasted);
        readHead();
    });
    connect(m_firstRow, &QCheckBox::toggled, this, &ImportDialog::showHead);
    connect(m_new, &QRadioButton::toggled, m_path, &QWidget::setEnabled);
    // What was refused was of the other place, or of the other name.
    const auto forget = [this] {
        if (m_imported)
            setTrouble({});
    };
    connect(m_new, &QRadioButton::toggled, this, forget);
    connect(m_append, &QRadioButton::toggled, this, forget);
    connect(m_path, &FileField::changed, this, forget);
    connect(m_takeBack, &QRadioButton::toggled, this, [this] {
        if (m_imported && !m_isLooking)
            showImported();
    });
    connect(m_append, &QRadioButton::toggled, this, [this] {
        m_columns->setForNew(!m_append->isChecked());
        if (m_imported && understand())
            showImported();
    });
    doButton()->setEnabled(false);
    m_source->setFocus(); // nothing can be done before there is a file
}

ImportDialog::~ImportDialog()
{
    letGoBehind(std::move(m_return));
    letGoBehind(std::move(m_imported));
}

void ImportDialog::build()
{
    m_encoding->addItem(tr("Found out from the file"));
    m_encoding->addItem(QStringLiteral("UTF-8"), int(TextEncoding::Utf8));
    m_encoding->addItem(QStringLiteral("Shift_JIS (CP932)"), int(TextEncoding::Cp932));
    m_encoding->addItem(QStringLiteral("UTF-16"), int(TextEncoding::Utf16));
    m_empty->addItem(tr("As usual for this kind of file"));
    m_empty->addItem(tr("The response is not written yet"), int(EmptyResponse::Unanswered));
    m_empty->addItem(tr("The same response as the row above"), int(EmptyResponse::Shared));
    m_place->addItem(tr("Among the undecided ones"), int(EmptyPlace::Undecided));
    m_place->addItem(tr("Where the row above is"), int(EmptyPlace::Above));
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->hide();
    m_counts->setObjectName(QStringLiteral("importCounts"));
    m_counts->setWordWrap(true);
    m_report->setObjectName(QStringLiteral("importReport"));
    m_report->setAccessibleName(tr("What to look at"));
    m_report->show({}, tr("Line"));
    addRow(tr("&File"), m_source, QStringLiteral("source"));
    addRow(tr("S&heet"), m_sheet, QStringLiteral("sheet"));
    rows()->setRowVisible(m_sheet, false);
    addRow(tr("&Encoding"), m_encoding, QStringLiteral("encoding"));
    addRow(tr("Empty &responses"), m_empty, QStringLiteral("empty"));
    addRow(tr("Rows without a &place"), m_place, QStringLiteral("emptyPlace"));
    rows()->setRowVisible(m_place, false);
    m_join->setObjectName(QStringLiteral("joinLines"));
    addWide(m_join);
    rows()->setRowVisible(m_join, false);
    m_firstRow->setObjectName(QStringLiteral("firstRow"));
    addWide(m_firstRow);
    addWide(m_columns);
    m_leftOut->setObjectName(QStringLiteral("leftOut"));
    m_leftOut->setWordWrap(true);
    addWide(m_leftOut);
    rows()->setRowVisible(m_leftOut, false);
    addRow(tr("Understood"), m_counts, QStringLiteral("importCounts"));
    addWide(m_report);
    m_new->setChecked(true);
    m_append->setVisible(m_session);
    addRow(tr("To"), m_new, QStringLiteral("toNew"));
    addRow(tr("Save &as"), m_path, QStringLiteral("file"));
    addRow(QString(), m_append, QStringLiteral("toOpen"));
    rows()->setRowVisible(m_append, m_session && !m_session->isReadOnly());
    m_append->setAccessibleName(withoutMnemonic(m_append->text()));
    addRow(QString(), m_takeBack, QStringLiteral("toTakeBack"));
    rows()->setRowVisible(m_takeBack, false);
    rows()->setRowVisible(m_firstRow, false);
    m_takeBack->setAccessibleName(withoutMnemonic(m_takeBack->text()));
}

// What was dropped on an open document is for that, unless the clerk says otherwise.
void ImportDialog::setSource(const QString &path)
{
    if (m_session && !m_session->isReadOnly())
        m_append->setChecked(true);
    m_source->setPath(path);
}

void ImportDialog::setPasted(const QString &pasted)
{
    m_isPasted = true;
    m_empty->removeItem(0); // what is usual for a kind of file
    setWindowTitle(tr("Paste rows as opinions"));
    doButton()->setText(tr("Add the opinions"));
    m_append->setChecked(true);
    for (QWidget *row : {static_cast<QWidget *>(m_source), static_cast<QWidget *>(m_encoding),
                         static_cast<QWidget *>(m_new), static_cast<QWidget *>(m_path),
                         static_cast<QWidget *>(m_append)})
        rows()->setRowVisible(row, false);
    m_pasted = pasted;
    m_joined = joinWrappedLines(pasted).value_or(QString());
    rows()->setRowVisible(m_join, !m_joined.isEmpty());
    m_read = {tableOf(pasted), m_formats.findReader(QStringLiteral("csv"))};
    readHead();
}

// The first rows of a table come before it is read: the clerk says what the columns hold.
void ImportDialog::readHead()
{
    m_columns->hide();
    m_columns->setHead({});
    rows()->setRowVisible(m_firstRow, false);
    {
        const QSignalBlocker quiet(m_place);
        m_place->setCurrentIndex(0);
    }
    letGoBehind(std::move(m_imported));
    const QString path = m_source->path();
    if (!m_isPasted) {
        m_read = {};
        m_path->setPath(freePath(m_folder + u'/' + QFileInfo(path).completeBaseName()));
    }
    if (!m_isPasted && !QFileInfo(path).isFile()) {
        look();
        const auto opened = openSource(m_formats, path);
        if (!path.isEmpty() && !opened)
            setTrouble(opened.error().message); // whether it is missing, or no file
        return;
    }
    const auto opened = std::make_shared<Opened>();
    opened->bytes = m_read.bytes;
    if (m_read.format)
        opened->format = m_read.format->id;
    const auto read = runUnlessLeft(
        this, tr("Reading the file…"),
        [formats = m_formats, path, options = options(), opened](const Progress &progress) mutable {
            options.progress = progress;
            return openTable(formats, path, options, *opened);
        });
    if (!read) {
        setTrouble(read.error().message);
        return;
    }
    m_read = {opened->bytes, m_formats.findReader(opened->format)};
    m_head = std::move(opened->head);
    offerSheets();
    const bool isOpen = m_head.names.isEmpty() && m_head.rows.size() > 1;
    rows()->setRowVisible(m_firstRow, isOpen);
    {
        const QSignalBlocker quiet(m_firstRow);
        m_firstRow->setChecked(isOpen && startsWithNames(m_head));
    }
    showHead();
}

// The one that is shown is among them.
void ImportDialog::offerSheets()
{
    if (m_sheet->count() == 0) {
        m_sheet->addItems(m_head.sheets);
        m_sheet->setCurrentText(m_head.sheet);
    }
    rows()->setRowVisible(m_sheet, m_sheet->count() > 1);
}

void ImportDialog::showHead()
{
    m_columns->setHead(m_firstRow->isChecked() ? namedByFirstRow(m_head) : m_head, freeNames());
    m_columns->setForNew(!m_append->isChecked());
    m_columns->setVisible(m_columns->columnCount() > 0);
    look();
}

QStringList ImportDialog::freeNames() const
{
    QStringList names;
    if (m_session) {
        for (const FreeField &field :
             freeFieldsOf(m_session->view()->values().consultation.settings))
            names += field.name;
    }
    return names;
}

// How the open document prints counts: rows that are added to it are read by that. A file of its
// own is read by itself.
QString ImportDialog::countNote() const
{
    const auto settings = resolveSettings(m_session->view()->values().consultation);
    return settings ? settings->countNote : QString();
}

ImportOptions ImportDialog::options() const
{
    ImportOptions options{m_services.ids, {}, {}, m_columns->columns(), m_columns->headings()};
    options.freeNames = freeNames();
    options.countsRows = true;
    if (m_isSheetChosen)
        options.sheet = m_sheet->currentText();
    if (m_append->isChecked()) {
        options.countNote = countNote();
        options.addedTo = m_session->view()->snapshot;
    }
    options.isPlaceChosen = m_isPasted;
    if (m_encoding->currentData().isValid())
        options.encoding = TextEncoding(m_encoding->currentData().toInt());
    if (m_empty->currentData().isValid())
        options.emptyResponse = EmptyResponse(m_empty->currentData().toInt());
    options.emptyPlace = EmptyPlace(m_place->currentData().toInt());
    return options;
}

void ImportDialog::look()
{
    letGoBehind(std::move(m_imported));
    m_report->clear();
    m_counts->clear();
    setTrouble({});
    rows()->setRowVisible(m_leftOut, false);
    doButton()->setEnabled(false);
    if (!m_read.format || !understand())
        return;
    m_isLooking = true; // what is chosen by the way is shown once, when all is known
    lookForReturn();
    m_isLooking = false;
    showImported();
}

// What the file says to whom it is for.
bool ImportDialog::understand()
{
    letGoBehind(std::move(m_imported));
    doButton()->setEnabled(false);
    const QString name =
        m_isPasted ? tr("The pasted rows") : QFileInfo(m_source->path()).fileName();
    const auto understood = std::make_shared<Imported>();
    // Copied, because the work may go on when the window is gone.
    const auto read = runUnlessLeft(this, tr("Reading the file…"),
                                    [formats = m_formats, bytes = m_read.bytes,
                                     id = m_read.format->id, options = options(), name,
                                     understood](const Progress &progress) mutable -> Result<void> {
                                        options.progress = progress;
                                        const Source source{bytes, formats.findReader(id)};
                                        auto imported = readSource(source, options, name);
                                        if (!imported)
                                            return imported.error();
                                        *understood = std::move(*imported);
                                        return {};
                                    });
    if (!read) {
        setTrouble(read.error().message);
        return false;
    }
    m_addedTo = options().addedTo;
    m_newCategories = qsizetype(understood->values.categories.size());
    if (m_addedTo && comesToChosenPlace(understood->values)) {
        m_newCategories = 0; // the document's own, or none
    } else if (m_addedTo) {
        m_newCategories = qsizetype(categoryChanges(*m_addedTo, understood->values).added.size());
        understood->assumed += categoryChangeWords(*m_addedTo, understood->values);
    }
    m_imported = understood;
    offerPlaces();
    return true;
}

// Pasted rows that name no place come where the clerk is.
bool ImportDialog::comesToChosenPlace(const Snapshot &values) const
{
    return m_isPasted && !std::ranges::any_of(values.nodes, hasWords);
}

// Headings are found by names that somebody else may have changed meanwhile. False where they mean
// others now.
bool ImportDialog::isAsShown()
{
    if (m_addedTo == options().addedTo)
        return true;
    const QStringList told = m_imported->assumed;
    const auto newHeadings = [this] {
        return qsizetype(m_imported->values.nodes.size()) - m_imported->knownHeadings.size();
    };
    const qsizetype before = newHeadings();
    if (!understand())
        return false;
    if (m_imported->assumed == told && newHeadings() == before) {
        doButton()->setEnabled(true);
        return true;
    }
    showImported();
    setTrouble(tr("The document was changed meanwhile, and the rows come to other places now. "
                  "Please look once more."));
    return false;
}

// Where there are rows without a place beside others that have one.
void ImportDialog::offerPlaces()
{
    const auto hasPlace = [](const Opinion &opinion) { return opinion.node.has_value(); };
    const auto &opinions = m_imported->values.opinions;
    const bool areMixed = std::ranges::any_of(opinions, hasPlace) &&
                          !std::ranges::all_of(opinions, hasPlace) &&
                          m_read.format->reader->options.testFlag(ReadOption::EmptyPlace);
    rows()->setRowVisible(m_place, areMixed || m_place->currentIndex() > 0);
}

// A table of the open document, as it was at one time: that is known by the state that it names.
void ImportDialog::lookForReturn()
{
    letGoBehind(std::move(m_return));
    const bool isPossible = m_session && !m_session->isReadOnly() && m_read.format->writer &&
                            m_read.format->reader->options.testFlag(ReadOption::Columns);
    const auto found = std::make_shared<std::optional<TableReturn>>();
    const auto seen = std::make_shared<TableUpdateReport>();
    const auto lines = std::make_shared<std::vector<ImportLine>>();
    const auto read = [formats = m_formats, bytes = m_read.bytes, id = m_read.format->id,
                       path = m_session ? m_session->path() : QString(), services = m_services,
                       encoding = options().encoding, names = freeNames(),
                       now = m_session ? m_session->view() : nullptr, found, seen,
                       lines](const Progress &progress) -> Result<void> {
        const Format *format = formats.findReader(id);
        // As it was written, whatever the clerk said of the columns.
        ImportOptions asWritten{services.ids, encoding, {}, {}};
        asWritten.freeNames = names;
        asWritten.countsRows = true;
        asWritten.progress = progress;
        auto back =
            readTableReturn(*format, bytes, asWritten, path, {services.author}, services.clock);
        if (!back)
            return back.error();
        found->emplace(std::move(*back));
        *seen = TableUpdate((*found)->table(), *now->snapshot).report();
        *lines = returnLines(**found, *seen, *now);
        return {};
    };
    m_noReturn.clear();
    if (isPossible) {
        const auto done = runUnlessLeft(this, tr("Comparing with the document…"), read);
        // Pasted numbers alone may be those of another list.
        const bool isKnown = done && *found && (!m_isPasted || !(*found)->returned.state.isEmpty());
        if (isKnown)
            m_return = std::make_shared<const TableReturn>(std::move(**found));
        const bool isOurs =
            !m_imported->state.isEmpty() || m_imported->fields.contains(QStringLiteral("ref"));
        if (!done && isOurs && !m_isPasted)
            m_noReturn = done.error().message;
    }
    m_seen = *seen;
    m_seenLines = std::move(*lines);
    rows()->setRowVisible(m_takeBack, m_return != nullptr);
    if (m_isPasted) // else they are added, and there is no choice
        rows()->setRowVisible(m_append, m_return != nullptr);
    if (m_return)
        m_takeBack->setChecked(true);
    else if (m_takeBack->isChecked())
        (m_isPasted ? m_append : m_new)->setChecked(true);
}

// What the table and the document come to, before anything is done.
void ImportDialog::showReturn()
{
    m_counts->setText(returnCounts(*m_return, m_seen));
    m_lines.insert(m_lines.end(), m_seenLines.begin(), m_seenLines.end());
}

bool ImportDialog::takeBack()
{
    constexpr size_t kSameInOne = 20; // rows that take as long to look through as one to change
    std::optional<TableUpdate> update;
    const auto made = m_session->applyPlan(
        QStringLiteral("import"),
        [this, &update](const Snapshot &now) {
            update.emplace(m_return->table(), now);
            return [&update](const QStringList &answered) { return update->next(answered); };
        },
        size_t(m_seen.added) + size_t(m_seen.changed) + size_t(m_seen.same) / kSameInOne);
    if (!made && !(update && update->isEmpty()))
        return false;
    m_done = returnedWords(*m_return, update->report(), *m_session->view());
    return true;
}

void ImportDialog::addLine(const QString &kind, const QString &line, const QString &text,
                           const QString &whole)
{
    m_lines.push_back({kind, line, text, whole});
}

// What a sentence says of its line stands in the column for that.
void ImportDialog::addSentence(const QString &sentence)
{
    static const QRegularExpression lead(QStringLiteral("^(?:Line )?(\\d+)(?:行目)?[：:]\\s*"));
    const auto match = lead.match(sentence);
    addLine(tr("Please confirm"), lineWords(match.captured(1)),
            sentence.mid(match.capturedLength()));
}

// Where the column has numbers of opinions, too, a line says that it is one.
QString ImportDialog::lineWords(const QString &line) const
{
    const bool isReturn = m_takeBack->isChecked() && m_return;
    return isReturn && !line.isEmpty() ? returnLine(line.toInt()) : line;
}

void ImportDialog::showImported()
{
    const bool isReturn = m_takeBack->isChecked() && m_return;
    if (m_isPasted)
        doButton()->setText(isReturn ? tr("&Import") : tr("Add the opinions"));
    m_columns->setVisible(!isReturn && m_columns->columnCount() > 0);
    showLeftOut();
    const Imported &read = isReturn ? m_return->returned : *m_imported;
    for (const QString &sentence : read.assumed)
        addSentence(sentence);
    for (const NotUnderstood &line : read.notUnderstood)
        addLine(tr("Not understood"), lineWords(QString::number(line.line)), line.text);
    if (isReturn)
        showReturn();
    else
        showNew();
    if (m_lines.empty())
        addLine(tr("All understood"), QString(), tr("Every line of the file was understood."));
    m_report->show(std::exchange(m_lines, {}),
                   isReturn ? tr("No. (reference number)") : tr("Line"));
    doButton()->setEnabled(true);
}

// What else would be missed only when the booklet is printed.
void ImportDialog::showLeftOut()
{
    const QStringList columns = m_columns->isHidden() ? QStringList() : m_columns->leftOut();
    m_leftOut->setText(tr("Columns are left out: %1").arg(columns.join(tr(", "))));
    rows()->setRowVisible(m_leftOut, !columns.isEmpty());
}

void ImportDialog::showNew()
{
    const Snapshot &values = m_imported->values;
    const SnapshotIndex found(values);
    const auto isOpen = [&](const Opinion &opinion) { return isUnanswered(opinion, found); };
    const auto isNew = [&](const Node &node) {
        return hasWords(node) && !m_imported->knownHeadings.contains(node.id);
    };
    const QString counts =
        m_append->isChecked()
            ? tr("Opinions: %1, new headings: %2, responses not written: %3, new categories: "
                 "%4")
            : tr("Opinions: %1, headings: %2, responses not written: %3, categories: %4");
    m_counts->setText(counts.arg(values.opinions.size())
                          .arg(std::ranges::count_if(values.nodes, isNew))
                          .arg(std::ranges::count_if(values.opinions, isOpen))
                          .arg(m_newCategories));
    if (comesToChosenPlace(values)) {
        const auto &index = m_session->view()->index;
        const auto place = m_session->currentNode();
        const Node *node = place ? index.findNode(*place) : nullptr;
        addLine(tr("Place"), QString(),
                node ? m_session->view()->heading(*node) : tr("Without a place for now"));
        for (const Category &category : values.categories) {
            if (!findCategory(category, *m_session->view()))
                addLine(tr("Please confirm"), QString(),
                        tr("The document has no category “%1”: such opinions get none, and it "
                           "stands in their notes.")
                            .arg(category.text.isEmpty() ? category.symbol : category.text));
        }
    }
    if (!m_noReturn.isEmpty())
        addLine(tr("Please confirm"), QString(), m_noReturn);
    if (m_append->isChecked())
        showTakenRefs();
}

// Where rows are added, a number that an opinion has here is not given twice.
void ImportDialog::showTakenRefs()
{
    QSet<QString> refs;
    for (const Opinion &opinion : m_session->view()->values().opinions)
        refs.insert(opinion.ref);
    for (const Opinion &opinion : std::as_const(m_imported->values.opinions)) {
        if (!opinion.ref.isEmpty() && refs.contains(opinion.ref))
            addLine(tr("Please confirm"), QString::number(m_imported->rows.value(opinion.id).line),
                    tr("The reference number %1 is in the document already; the opinion gets the "
                       "next one.")
                        .arg(opinion.ref));
    }
}

// The first one is shown.
bool ImportDialog::append()
{
    const Snapshot &values = m_imported->values;
    if (!comesToChosenPlace(values)) {
        if (!m_session->append(values))
            return false;
        if (!values.opinions.empty())
            m_session->jumpTo(values.opinions.front().id); // they came where nobody looks
        return true;
    }
    const auto made =
        m_session->applyAll(QStringLiteral("paste_opinions"),
                            additionsTo(m_session->currentNode(), values, *m_session->view()));
    if (!made)
        return false;
    m_session->jumpTo(OpinionId(*made));
    return true;
}

Result<void> ImportDialog::makeFile()
{
    const OperationInfo info{QUuid::createUuid().toString(QUuid::WithoutBraces),
                             QStringLiteral("import"), QString(), false};
    const QString path = m_path->path();
    const auto made = runJob(this, tr("Making the file…"), [&](const Progress &progress) {
        return DocumentStore::create(path, m_imported->values, info, {m_services.author},
                                     m_services.clock, progress);
    });
    if (made)
        m_made = path;
    return made;
}

void ImportDialog::accept()
{
    if (!m_imported || (m_append->isChecked() && !isAsShown()))
        return;
    if ((m_append->isChecked() && !append()) || (m_takeBack->isChecked() && !takeBack())) {
        setTrouble(tr("It could not be added. The line at the foot of the window says why."));
        return;
    }
    const auto made = m_new->isChecked() ? makeFile() : Result<void>();
    if (!made) {
        setTrouble(made.error().message);
        return;
    }
    if (m_append->isChecked())
        m_done = tr("Opinions added: %1").arg(m_imported->values.opinions.size());
    m_columns->remember();
    QDialog::accept();
}

} // namespace gaiyo
